/** The part of JSON Schema that a sample is made from. */
export interface ArgumentSchema {
  type?: string;
  description?: string;
  default?: unknown;
  examples?: unknown[];
  enum?: unknown[];
  items?: ArgumentSchema;
  properties?: Record<string, ArgumentSchema>;
  required?: string[];
}

/** A value that the schema would take: its default or first example, else something of its type to type over. */
export function sampleOf(schema: ArgumentSchema): unknown {
  if (schema.examples?.[0] !== undefined) return schema.examples[0];
  if (schema.default !== undefined) return schema.default;
  if (schema.enum?.[0] !== undefined) return schema.enum[0];
  switch (schema.type) {
    case "object":
      return sampleArguments(schema);
    case "array":
      return schema.items?.type === "object" ? [sampleOf(schema.items)] : [];
    case "integer":
    case "number":
      return 1;
    case "boolean":
      return false;
    default:
      return "";
  }
}

/** The arguments that a tool can't do without, filled in. */
export function sampleArguments({ properties = {}, required = [] }: ArgumentSchema): object {
  return Object.fromEntries(
    required.flatMap((name) => {
      const property = properties[name];
      return property === undefined ? [] : [[name, sampleOf(property)]];
    }),
  );
}
