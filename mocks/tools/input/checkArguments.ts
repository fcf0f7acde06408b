import type { JsonSchema, JsonSchemaObject } from "../../catalog/types.ts";
import { isObject } from "../json.ts";
import { fitsPattern, hasFormat } from "./formats.ts";

/** The most problems that one answer lists: a list of a thousand wrong items is one mistake. */
const MAX_PROBLEMS = 20;

/**
 * What is wrong with a tool's arguments, each problem with the argument's path: missing, of another type, out of
 * bounds. Empty: nothing. Arguments that the schema does not name are let through, as the platform does.
 */
export function checkArguments(schema: JsonSchemaObject, args: Record<string, unknown>): string[] {
  return checkObject(schema, args, "").slice(0, MAX_PROBLEMS);
}

function checkObject(schema: JsonSchema, values: Record<string, unknown>, path: string): string[] {
  const { properties = {}, required = [], additionalProperties = true } = schema;
  const missing = required.filter((name) => !isGiven(values, name));
  return [
    ...missing.map((name) => `${path}${name} is required`),
    ...Object.entries(properties).flatMap(([name, property]) =>
      isGiven(values, name) ? checkValue(property, values[name], path + name) : [],
    ),
    ...Object.keys(values).flatMap((name) => {
      if (Object.hasOwn(properties, name) || additionalProperties === true) return [];
      if (additionalProperties === false) return [`${path}${name} is not known`];
      return checkValue(additionalProperties, values[name], path + name);
    }),
  ];
}

function checkValue(schema: JsonSchema, value: unknown, path: string): string[] {
  const { type, enum: allowed } = schema;
  if (type !== undefined && !isOfType(type, value))
    return [`${path} must be ${/^[aio]/.test(type) ? "an" : "a"} ${type}`];
  if (allowed !== undefined && !allowed.some((one) => one === value)) {
    return [`${path} must be one of ${allowed.join(", ")}`];
  }
  if (typeof value === "string") return checkText(schema, value, path);
  if (typeof value === "number") {
    return checkRange(value, schema.minimum, schema.maximum, path, "be");
  }
  if (Array.isArray(value)) {
    const { items } = schema;
    return [
      ...checkRange(value.length, schema.minItems, schema.maxItems, path, "have", " items"),
      ...(items === undefined
        ? []
        : value.flatMap((item, index) => checkValue(items, item, `${path}[${index}]`))),
    ];
  }
  return isObject(value) ? checkObject(schema, value, `${path}.`) : [];
}

function checkText(schema: JsonSchema, value: string, path: string): string[] {
  const { format, pattern, minLength, maxLength } = schema;
  const problems = checkRange(value.length, minLength, maxLength, path, "have", " characters");
  if (format !== undefined && !hasFormat(value, format)) problems.push(`${path} must be ${format}`);
  if (pattern !== undefined && !fitsPattern(value, pattern)) {
    problems.push(`${path} must match ${pattern}`);
  }
  return problems;
}

function checkRange(
  size: number,
  least: number | undefined,
  most: number | undefined,
  path: string,
  verb: "be" | "have",
  unit = "",
): string[] {
  if (least !== undefined && size < least) return [`${path} must ${verb} at least ${least}${unit}`];
  return most !== undefined && size > most ? [`${path} must ${verb} at most ${most}${unit}`] : [];
}

/** Names may be anything, `constructor` too. */
function isGiven(values: Record<string, unknown>, name: string): boolean {
  return Object.hasOwn(values, name) && values[name] !== undefined;
}

function isOfType(type: NonNullable<JsonSchema["type"]>, value: unknown): boolean {
  switch (type) {
    case "integer":
      return Number.isInteger(value);
    case "array":
      return Array.isArray(value);
    case "object":
      return isObject(value);
    default:
      return typeof value === type;
  }
}
