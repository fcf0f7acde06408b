import type { CatalogTool, JsonSchema, JsonSchemaObject, JsonValue, ToolHint } from "../types.ts";

type Extra = Omit<JsonSchema, "type" | "description">;

/** A text. */
export function text(description: string, extra: Extra = {}): JsonSchema {
  return { type: "string", description, ...extra };
}

/** One of some texts; the preset is one of them. */
export function choice(description: string, values: string[], preset?: string): JsonSchema {
  return text(
    description,
    preset === undefined ? { enum: values } : { enum: values, default: preset },
  );
}

/** A point in time, in ISO 8601 with an offset. */
export function time(description: string): JsonSchema {
  return text(description, { format: "date-time", examples: ["2026-03-14T09:30:00Z"] });
}

/** A whole number. */
export function whole(description: string, extra: Extra = {}): JsonSchema {
  return { type: "integer", description, ...extra };
}

/** How many things to give at most: 1 to `most`. */
export function limit(preset: number, most: number): JsonSchema {
  return whole("How many to return at most.", { default: preset, minimum: 1, maximum: most });
}

/** Yes or no. */
export function flag(description: string, preset: boolean): JsonSchema {
  return { type: "boolean", description, default: preset };
}

/** Several texts. */
export function texts(description: string, extra: Extra = {}): JsonSchema {
  return { type: "array", description, items: { type: "string" }, ...extra };
}

/** An object whose keys are not known beforehand. */
export function anyObject(description: string, examples?: JsonValue[]): JsonSchema {
  const schema: JsonSchema = { type: "object", description, additionalProperties: true };
  return examples === undefined ? schema : { ...schema, examples };
}

/** A tool's arguments: every property, and the names of those that must be there. */
export function args(
  properties: Record<string, JsonSchema>,
  required: string[] = [],
): JsonSchemaObject {
  return { type: "object", properties, required };
}

/** What it does to things, for a tool that reads nothing only and destroys nothing. */
const deedOf = (slug: string, tags: readonly ToolHint[]): ToolHint[] => {
  if (tags.includes("readOnlyHint")) return [];
  if (/_(?:UPDATE|PATCH|SET)(?:_|$)/.test(slug)) return ["updateHint"];
  if (tags.includes("destructiveHint")) return [];
  return tags.includes("idempotentHint") ? ["updateHint"] : ["createHint"];
};

/** A tool. `tags` as in `["readOnlyHint"]`; none at all means that it adds something. */
export function tool(
  slug: string,
  name: string,
  description: string,
  tags: ToolHint[],
  inputParameters: JsonSchemaObject,
): CatalogTool {
  return { slug, name, description, inputParameters, tags: [...deedOf(slug, tags), ...tags] };
}
