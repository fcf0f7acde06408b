import { recordOf } from "../../internal/read.ts";
import { texts } from "./common.ts";

/** Pinned accounts by toolkit, always as lists: one may be written as plain text. */
export const pins = recordOf((pin, path) => texts([pin].flat(), path));
