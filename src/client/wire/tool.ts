import * as v from "valibot";
import type { Tool } from "../types.ts";
import { camel } from "./camel.ts";
import { id, list, logo, record, text } from "./common.ts";

/** An item of `session.tools()`. */
export const tool: v.GenericSchema<unknown, Tool> = camel({
  slug: id,
  name: text,
  description: text,
  input_parameters: record,
  tags: list(v.string()),
  toolkit: camel({ slug: id, name: text, logo }),
});
