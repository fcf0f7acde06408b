import { type Reader, string } from "../../internal/read.ts";
import type { Tool } from "../types/tool.ts";
import { camel, id, list, logo, record, text } from "./common.ts";

/** An item of `session.tools()`. */
export const tool: Reader<Tool> = camel({
  slug: id,
  name: text,
  description: text,
  input_parameters: record,
  tags: list(string),
  toolkit: camel({ slug: id, name: text, logo }),
});
