// @vitest-environment node
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../../mocks/catalog/index.ts";
import type { JsonSchema, JsonSchemaObject } from "../../../mocks/catalog/types.ts";
import { checkArguments } from "../../../mocks/tools/input/checkArguments.ts";
import { runs } from "../../runs.ts";
import { argumentsFor } from "./support/argumentsFor.ts";

const catalog = await loadCatalog();
const schemas = catalog.flatMap(({ tools }) => tools.map((tool) => tool.inputParameters));

function everySchema(schema: JsonSchema): JsonSchema[] {
  return [
    schema,
    ...Object.values(schema.properties ?? {}).flatMap(everySchema),
    ...(schema.items === undefined ? [] : everySchema(schema.items)),
    ...(typeof schema.additionalProperties === "object"
      ? everySchema(schema.additionalProperties)
      : []),
  ];
}

const one = (property: JsonSchema): JsonSchemaObject => ({
  type: "object",
  properties: { it: property },
  required: ["it"],
});

const problemsOf = (property: JsonSchema, value: unknown) =>
  checkArguments(one(property), { it: value });

describe("the catalogue's schemas", () => {
  const all = schemas.flatMap(everySchema);

  test("say nothing that is not checked", () => {
    const checked = [
      ..."type enum properties required items additionalProperties format pattern".split(" "),
      ..."minimum maximum minLength maxLength minItems maxItems".split(" "),
    ];
    const remarks = ["title", "description", "default", "examples"];
    const used = new Set(all.flatMap((schema) => Object.keys(schema)));
    expect([...used].filter((key) => ![...checked, ...remarks].includes(key))).toEqual([]);
  });

  test("name formats and patterns that can be checked", () => {
    const nonsense = "\u0000 neither this nor that";
    for (const { format, pattern } of all) {
      if (format !== undefined) {
        expect(problemsOf({ type: "string", format }, nonsense)).not.toEqual([]);
      }
      if (pattern !== undefined) {
        expect(problemsOf({ type: "string", pattern }, nonsense)).not.toEqual([]);
      }
    }
  });

  test("let their own defaults through", () => {
    const wrong = all.flatMap((schema) =>
      schema.default === undefined ? [] : problemsOf(schema, schema.default),
    );
    expect(wrong).toEqual([]);
  });

  test("let through what they allow, whatever it is", () => {
    const each = fc
      .constantFrom(...schemas)
      .chain((schema) => fc.tuple(fc.constant(schema), argumentsFor(schema)));
    fc.assert(
      fc.property(each, ([schema, args]) => {
        expect(checkArguments(schema, args)).toEqual([]);
      }),
      runs(2000),
    );
  });
});

describe("an argument", () => {
  test.each<[JsonSchema, unknown, string]>([
    [{ type: "string" }, 1, "it must be a string"],
    [{ type: "string" }, null, "it must be a string"],
    [{ type: "integer" }, 1.5, "it must be an integer"],
    [{ type: "integer" }, "1", "it must be an integer"],
    [{ type: "number" }, "1", "it must be a number"],
    [{ type: "boolean" }, "true", "it must be a boolean"],
    [{ type: "array" }, {}, "it must be an array"],
    [{ type: "object" }, [], "it must be an object"],
    [{ type: "string", enum: ["a", "b"] }, "c", "it must be one of a, b"],
    [{ type: "integer", minimum: 1 }, 0, "it must be at least 1"],
    [{ type: "integer", maximum: 100 }, 101, "it must be at most 100"],
    [{ type: "string", minLength: 2 }, "a", "it must have at least 2 characters"],
    [{ type: "string", maxLength: 2 }, "abc", "it must have at most 2 characters"],
    [{ type: "array", minItems: 1 }, [], "it must have at least 1 items"],
    [{ type: "array", maxItems: 1 }, [1, 2], "it must have at most 1 items"],
    [{ type: "array", items: { type: "string" } }, ["a", 2], "it[1] must be a string"],
    [{ type: "string", pattern: "^[A-Z]{3}$" }, "usd", "it must match ^[A-Z]{3}$"],
    [{ type: "string", format: "email" }, "ana at example", "it must be email"],
    [{ type: "string", format: "uri" }, "example.com", "it must be uri"],
    [{ type: "string", format: "uuid" }, "1234", "it must be uuid"],
    [{ type: "string", format: "date" }, "2026-02-31x", "it must be date"],
    [{ type: "string", format: "date-time" }, "tomorrow", "it must be date-time"],
    [
      { type: "object", properties: { name: { type: "string" } }, required: ["name"] },
      {},
      "it.name is required",
    ],
    [{ type: "object", additionalProperties: false }, { x: 1 }, "it.x is not known"],
    [
      { type: "object", additionalProperties: { type: "string" } },
      { x: 1 },
      "it.x must be a string",
    ],
  ])("%j is not %j", (schema, value, problem) => {
    expect(problemsOf(schema, value)).toEqual([problem]);
  });

  test.each(["6f3c1d0e-1b2a-4c3d-8e4f-5a6b7c8d9e0f", "6f3c1d0e1b2a4c3d8e4f5a6b7c8d9e0f"])(
    "of the format uuid may be %s, with dashes or without",
    (value) => {
      expect(problemsOf({ type: "string", format: "uuid" }, value)).toEqual([]);
    },
  );

  test("that nobody named is let through", () => {
    expect(checkArguments(one({ type: "string" }), { it: "x", more: 1 })).toEqual([]);
  });

  test("that is missing is told once, also when it is called like something every object has", () => {
    const schema = { ...one({ type: "string" }), required: ["it", "constructor"] };
    expect(checkArguments(schema, {})).toEqual(["it is required", "constructor is required"]);
    expect(checkArguments(schema, { it: undefined, constructor: "x" })).toEqual(["it is required"]);
  });

  test("with a pattern that only other languages can read is let through", () => {
    expect(problemsOf({ type: "string", pattern: "(?i)^a" }, "b")).toEqual([]);
  });

  test("that is wrong a thousand times does not make a thousand sentences", () => {
    const value = Array.from({ length: 1000 }, () => 1);
    const problems = problemsOf({ type: "array", items: { type: "string" } }, value);
    expect(problems).toHaveLength(20);
  });
});
