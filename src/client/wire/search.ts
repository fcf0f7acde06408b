import {
  boolean,
  object,
  optional,
  or,
  type Reader,
  recordOf,
  string,
} from "../../internal/read.ts";
import type { SearchResponse } from "../types/search.ts";
import { camel, count, id, list, no, record, text, textOrNull, textOrUndefined } from "./common.ts";

const texts = list(string);
const someRecord = optional(record);

const result = camel({
  index: count,
  use_case: text,
  primary_tool_slugs: texts,
  related_tool_slugs: texts,
  toolkits: texts,
  difficulty: textOrUndefined,
  error: textOrNull,
  execution_guidance: textOrUndefined,
  known_pitfalls: optional(texts),
  memory: optional(recordOf(texts)),
  plan_id: textOrUndefined,
  recommended_plan_steps: optional(texts),
  reference_workbench_snippets: optional(list(object({ code: text, description: text }))),
});

const toolSchema = camel({
  tool_slug: id,
  toolkit: text,
  description: textOrUndefined,
  hasFullSchema: optional(boolean),
  input_schema: someRecord,
  output_schema: someRecord,
  schemaRef: optional(
    object({ tool: text, args: camel({ tool_slugs: texts }), message: textOrUndefined }),
  ),
});

const connectionStatus = camel({
  toolkit: id,
  description: text,
  has_active_connection: no,
  status_message: text,
  connection_details: someRecord,
  current_user_info: someRecord,
});

/** What a search for tools answers. */
export const searchResponse: Reader<SearchResponse> = camel({
  success: boolean,
  error: textOrNull,
  results: list(result),
  tool_schemas: or(recordOf(toolSchema), {}),
  toolkit_connection_statuses: list(connectionStatus),
  next_steps_guidance: texts,
  session: object({ id: text }),
});
