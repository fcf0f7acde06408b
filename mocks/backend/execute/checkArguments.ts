import type { JsonSchema, JsonSchemaObject } from "../../catalog/types.ts";

/** What is wrong with a tool's arguments: what is missing, and what is of another type. Empty: nothing. */
export function checkArguments(schema: JsonSchemaObject, args: Record<string, unknown>): string[] {
  return checkProperties(schema, args, "");
}

function checkProperties(
  schema: JsonSchema,
  values: Record<string, unknown>,
  path: string,
): string[] {
  const missing = (schema.required ?? []).filter((name) => values[name] === undefined);
  const wrong = Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
    values[name] === undefined ? [] : checkValue(property, values[name], `${path}${name}`),
  );
  return [...missing.map((name) => `${path}${name} is required`), ...wrong];
}

function checkValue(schema: JsonSchema, value: unknown, path: string): string[] {
  if (!isOfType(schema.type, value)) return [`${path} must be ${article(schema.type)}`];
  const { enum: allowed, items } = schema;
  if (allowed !== undefined && !allowed.some((one) => one === value)) {
    return [`${path} must be one of ${allowed.join(", ")}`];
  }
  if (Array.isArray(value)) {
    return items === undefined
      ? []
      : value.flatMap((item, index) => checkValue(items, item, `${path}[${index}]`));
  }
  return isObject(value) ? checkProperties(schema, value, `${path}.`) : [];
}

function isOfType(type: JsonSchema["type"], value: unknown): boolean {
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function article(type: JsonSchema["type"]): string {
  return `${/^[aio]/.test(type) ? "an" : "a"} ${type}`;
}
