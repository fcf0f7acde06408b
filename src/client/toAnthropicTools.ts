import { type ObjectSchema, toObjectSchema } from "./toObjectSchema.ts";
import type { Tool } from "./types/tool.ts";

/** A tool, as Anthropic's messages take it. */
export interface AnthropicTool {
  name: string;
  description: string;
  input_schema: ObjectSchema;
}

/**
 * Tools in Anthropic's format. A `tool_use` block comes back with the tool's slug as its name.
 *
 * @example
 * ```ts
 * const message = await anthropic.messages.create({ model, max_tokens, messages, tools: toAnthropicTools(await session.tools()) });
 * for (const block of message.content) {
 *   if (block.type === "tool_use") await session.execute(block.name, block.input);
 * }
 * ```
 */
export function toAnthropicTools(tools: readonly Tool[]): AnthropicTool[] {
  return tools.map(({ slug, description, inputParameters }) => ({
    name: slug,
    description,
    input_schema: toObjectSchema(inputParameters),
  }));
}
