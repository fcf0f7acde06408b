import { createCall } from "./call.ts";
import { answerGeneric } from "./generic/answerGeneric.ts";
import { ToolFailure } from "./toolFailure.ts";
import { handlerOf } from "./toolkits/handlerOf.ts";
import type { ToolAnswer, ToolRequest } from "./types.ts";

/**
 * What a tool answers: made-up data of that account, the same each time, with what tools did to it since. Nothing
 * leaves the mock. What a provider would refuse is the answer's `error`.
 */
export function answerTool(request: ToolRequest): ToolAnswer {
  const handler = handlerOf(request.toolkit.slug, request.tool.slug);
  try {
    const call = createCall(request);
    return { data: handler ? handler(call) : answerGeneric(call, request), error: null };
  } catch (error) {
    if (error instanceof ToolFailure) return { data: {}, error: error.message };
    throw error;
  }
}
