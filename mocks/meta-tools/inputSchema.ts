import { toJsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";
import { plainKeywords } from "../catalog/jsonSchema.ts";
import type { JsonSchema, JsonSchemaObject } from "../catalog/types.ts";

/** What every JSON Schema here may say beside its type and its properties. Other keys, such as `$schema`, are dropped. */
const keywords = {
  ...plainKeywords,
  items: v.exactOptional(v.lazy(() => jsonSchemaSchema)),
};

/** A schema without a type allows every value, which standard clients read more easily as `true`. */
const additionalProperties = v.exactOptional(
  v.union([
    v.boolean(),
    v.lazy(() => jsonSchemaSchema),
    v.pipe(
      v.object({}),
      v.transform(() => true),
    ),
  ]),
);

const jsonSchemaSchema: v.GenericSchema<unknown, JsonSchema> = v.object({
  ...keywords,
  type: v.picklist(["string", "number", "integer", "boolean", "array", "object"]),
  properties: v.exactOptional(
    v.record(
      v.string(),
      v.lazy(() => jsonSchemaSchema),
    ),
  ),
  required: v.exactOptional(v.array(v.string())),
  additionalProperties,
});

const objectSchema: v.GenericSchema<unknown, JsonSchemaObject> = v.object({
  ...keywords,
  type: v.literal("object"),
  properties: v.record(
    v.string(),
    v.lazy(() => jsonSchemaSchema),
  ),
  required: v.array(v.string()),
  additionalProperties,
});

const known = new WeakMap<v.GenericSchema, JsonSchemaObject>();

/**
 * Returns the JSON Schema of a tool's arguments, made from the schema that checks them. Of a union the first alternative
 * is listed; the others are forms that the tool accepts without asking for them.
 *
 * @throws Error when the schema cannot be expressed in the JSON Schema that tools are listed with.
 */
export function inputSchemaOf(schema: v.GenericSchema): JsonSchemaObject {
  const made = known.get(schema);
  if (made !== undefined) return made;
  const input = v.parse(
    objectSchema,
    toJsonSchema(schema, {
      typeMode: "input",
      ignoreActions: ["trim"],
      overrideSchema({ jsonSchema: { anyOf: [first] = [] } }) {
        return typeof first === "object" ? first : undefined;
      },
    }),
  );
  known.set(schema, input);
  return input;
}
