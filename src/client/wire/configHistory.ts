import { array, type Reader } from "../../internal/read.ts";
import type { ConfigHistory } from "../types/sessionConfig.ts";
import { camel, count, nextCursor, no, text } from "./common.ts";
import { sessionConfig } from "./session.ts";

const fields = camel({
  items: array(camel({ version: count, created_at: text, is_current: no, config: sessionConfig })),
  total_pages: count,
  current_page: count,
  total_items: count,
});

/** A page of the versions of a session's configuration. */
export const configHistory: Reader<ConfigHistory> = (value, path) => ({
  ...fields(value, path),
  nextCursor: nextCursor(value, path),
});
