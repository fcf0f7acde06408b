import * as v from "valibot";
import type { JsonSchema, JsonSchemaObject, JsonValue } from "./types.ts";

const jsonValue: v.GenericSchema<JsonValue> = v.lazy(() =>
  v.union([
    v.string(),
    v.number(),
    v.boolean(),
    v.null(),
    v.array(jsonValue),
    v.record(v.string(), jsonValue),
  ]),
);

/** A schema may be `true`, and in the wild it may be anything: what says nothing allows every value. */
const anySchema: v.GenericSchema<unknown, JsonSchema> = v.lazy(() =>
  v.union([
    schemaSchema,
    v.pipe(
      v.unknown(),
      v.transform(() => ({})),
    ),
  ]),
);

/** What a JSON Schema may say beside its type and the schemas within it. */
export const plainKeywords = {
  title: v.exactOptional(v.string()),
  description: v.exactOptional(v.string()),
  format: v.exactOptional(v.string()),
  enum: v.exactOptional(v.array(v.union([v.string(), v.number()]))),
  default: v.exactOptional(jsonValue),
  examples: v.exactOptional(v.array(jsonValue)),
  pattern: v.exactOptional(v.string()),
  minimum: v.exactOptional(v.number()),
  maximum: v.exactOptional(v.number()),
  minLength: v.exactOptional(v.number()),
  maxLength: v.exactOptional(v.number()),
  minItems: v.exactOptional(v.number()),
  maxItems: v.exactOptional(v.number()),
};

const keywords = {
  ...plainKeywords,
  items: v.exactOptional(anySchema),
  properties: v.exactOptional(v.record(v.string(), anySchema)),
  required: v.exactOptional(v.array(v.string())),
  additionalProperties: v.exactOptional(v.union([v.boolean(), anySchema])),
};

const type = v.picklist(["string", "number", "integer", "boolean", "array", "object"]);

const all: Readonly<Record<string, v.GenericSchema>> = { ...keywords, type };

/** Without the keywords whose values are of a kind that the mock does not check, such as several types. */
const checkable = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((schema) =>
    Object.fromEntries(
      Object.entries(schema).filter(([name, value]) => {
        const keyword = Object.hasOwn(all, name) ? all[name] : undefined;
        return keyword === undefined || v.is(keyword, value);
      }),
    ),
  ),
);

const schemaSchema: v.GenericSchema<unknown, JsonSchema> = v.pipe(
  checkable,
  v.looseObject({ ...keywords, type: v.exactOptional(type) }),
);

/** The JSON Schema of a tool's arguments, as others write it: keywords that the mock does not know stay where they are. */
export const inputParametersSchema: v.GenericSchema<unknown, JsonSchemaObject> = v.pipe(
  checkable,
  v.transform((schema) => ({ properties: {}, required: [], ...schema, type: "object" })),
  v.looseObject({
    ...keywords,
    type: v.literal("object"),
    properties: v.record(v.string(), anySchema),
    required: v.array(v.string()),
  }),
);
