import type { JsonSchema, JsonSchemaObject } from "../../types.ts";
import { anyObject, args } from "../schema.ts";

const capitals = /\b(?:api|dns|html|id|ids|ip|ocr|sha|ssh|url|uri)\b/g;

/** `per_page`, `timeMin` and `hook_id` in words. */
function inWords(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9]+/g, " ")
    .trim()
    .toLowerCase()
    .replace(capitals, (word) => word.toUpperCase().replace(/S$/, "s"));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function typed(type: string, description: string): JsonSchema {
  const items = /^array<(\w+)>$/.exec(type)?.[1];
  if (items !== undefined)
    return { type: "array", description, items: typed(items, "One of them.") };
  if (type === "object") return anyObject(description);
  if (type === "integer" || type === "number" || type === "boolean") return { type, description };
  const choices = /^\((.+)\)$/.exec(type)?.[1]?.split("/");
  return { type: "string", description, ...(choices ? { enum: [...new Set(choices)] } : {}) };
}

/** The arguments of a tool whose parameters are known: `owner*,page:integer,state:(open/closed)`. */
export function knownInput(parameters: string): JsonSchemaObject {
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  for (const parameter of parameters.split(/,(?![^(]*\))/)) {
    const [, name, star, type = ""] = /^([^*:]+)(\*?)(?::(.*))?$/.exec(parameter) ?? [];
    if (name === undefined) throw new Error(`${parameter} is no parameter`);
    properties[name] = typed(type, `${inWords(name)}.`);
    if (star === "*") required.push(name);
  }
  return args(properties, required);
}
