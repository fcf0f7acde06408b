import { type ObjectSchema, toObjectSchema } from "./toObjectSchema.ts";
import type { Tool } from "./types/tool.ts";

/** A function tool, as OpenAI's chat completions (and all that speak like them) take it. */
export interface OpenAITool {
  type: "function";
  function: { name: string; description: string; parameters: ObjectSchema };
}

/**
 * Tools in OpenAI's format. A call comes back with the tool's slug as its name and its arguments as JSON text.
 *
 * @example
 * ```ts
 * const completion = await openai.chat.completions.create({ model, messages, tools: toOpenAITools(await session.tools()) });
 * for (const { function: call } of completion.choices[0].message.tool_calls ?? []) {
 *   await session.execute(call.name, JSON.parse(call.arguments));
 * }
 * ```
 */
export function toOpenAITools(tools: readonly Tool[]): OpenAITool[] {
  return tools.map(({ slug, description, inputParameters }) => ({
    type: "function",
    function: { name: slug, description, parameters: toObjectSchema(inputParameters) },
  }));
}
