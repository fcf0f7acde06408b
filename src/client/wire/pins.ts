import { array, recordOf, string } from "../../internal/read.ts";

const texts = array(string);

/** Pinned accounts by toolkit, always as lists: one may be written as plain text. */
export const pins = recordOf((pin, path) => texts([pin].flat(), path));
