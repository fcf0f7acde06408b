import * as fc from "fast-check";
import type { JsonSchema, JsonSchemaObject } from "../../../../mocks/catalog/types.ts";

/** Values that a schema allows. Words and addresses, where nothing says more: what a caller would write. */
function valueFor(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case "string":
      return textFor(schema);
    case "integer":
      return fc.integer({ min: schema.minimum ?? -50, max: schema.maximum ?? 5000 });
    case "number":
      return fc.double({
        min: schema.minimum ?? 0,
        max: schema.maximum ?? 5000,
        noNaN: true,
      });
    case "boolean":
      return fc.boolean();
    case "array":
      return fc.array(valueFor(schema.items ?? { type: "string" }), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, 3),
      });
    case "object":
      return schema.properties === undefined
        ? fc.dictionary(fc.constantFrom("Name", "note", "size"), fc.constantFrom("one", 2, true))
        : objectFor(schema.properties, schema.required ?? []);
    default:
      return fc.jsonValue();
  }
}

/** Arguments that a tool's schema allows: all that are required, and any of the others but those in `without`. */
export function argumentsFor(
  { properties, required }: JsonSchemaObject,
  without: (name: string) => boolean = () => false,
): fc.Arbitrary<Record<string, unknown>> {
  const wanted = Object.entries(properties).filter(
    ([name]) => required.includes(name) || !without(name),
  );
  return objectFor(Object.fromEntries(wanted), required);
}

function objectFor(properties: Record<string, JsonSchema>, required: readonly string[]) {
  const values = Object.entries(properties).map(([name, schema]) => [name, valueFor(schema)]);
  return fc.record<Record<string, unknown>>(Object.fromEntries(values), {
    requiredKeys: required.filter((name) => name in properties),
  });
}

function textFor({ format, pattern, minLength = 1, maxLength = 40 }: JsonSchema) {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  switch (format) {
    case "email":
      return fc.constantFrom("ana@example.com", "bo+tag@example.org");
    case "uri":
      return fc.constantFrom("https://example.com/a/b", "https://example.org");
    case "uuid":
      return fc.uuid();
    case "date":
      return fc.constantFrom("2026-01-31", "2026-03-01");
    case "date-time":
      return fc.constantFrom("2026-03-14T09:30:00Z", "2026-03-14T10:30:00+01:00");
    default:
      return fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 40)) });
  }
}
