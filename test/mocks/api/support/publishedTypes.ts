import { readdirSync, readFileSync } from "node:fs";
import { readType, type WireType } from "./typeText.ts";

const FOLDER = "node_modules/composio-client-2/dist";

function readFileLike(pattern: RegExp): string {
  const name = readdirSync(FOLDER).find((file) => pattern.test(file));
  return readFileSync(`${FOLDER}/${name}`, "utf8");
}

const text = readFileLike(/^client-.*\.d\.mts$/);

/** `get /tools/{}` to the path as the platform's description has it. */
const paths = new Map(
  Array.from(
    readFileLike(/^generated-operations-.*\.mjs$/).matchAll(
      /method: "(\w+)",\s*path: "\/api\/v3\.1([^"]*)"/g,
    ),
    ([, method, path = ""]) => [`${method} ${path.replace(/\{\w+\}/g, "{}")}`, path],
  ),
);

const known = new Map<string, WireType | undefined>();

/** A type of the client by its name. */
function typeNamed(name: string): WireType | undefined {
  if (known.has(name)) return known.get(name);
  const start = text.search(new RegExp(`^type ${name.replaceAll("$", "\\$")} = `, "m"));
  const type = start === -1 ? undefined : readType(text, start + `type ${name} = `.length);
  known.set(name, type);
  return type;
}

/** What a route may answer with a status; undefined when that is not published. */
export function publishedAnswer(
  method: string,
  path: string,
  status: number,
): WireType | undefined {
  return partOf(method, path, "Responses", String(status));
}

/** The body that a route is published to take; undefined where it takes none, or is not published. */
export function publishedBody(method: string, path: string): WireType | undefined {
  const body = partOf(method, path, "Data", "body");
  return body?.kind === "any" ? undefined : body;
}

/** A field of what is published of a route under a name like `GetApiV31ToolsResponses`. */
function partOf(method: string, path: string, what: "Data" | "Responses", field: string) {
  const published = paths.get(`${method.toLowerCase()} ${path.replace(/\{\w+\}/g, "{}")}`);
  if (published === undefined) return undefined;
  const name = `/api/v3.1${published}`
    .split("/")
    .map((part) => (part.startsWith("{") ? `By${pascal(part.slice(1, -1))}` : pascal(part)))
    .join("");
  const type = typeNamed(`${pascal(method.toLowerCase())}${name}${what}`);
  return type?.kind === "object" ? type.fields.get(field)?.type : undefined;
}

function pascal(word: string): string {
  return word
    .replaceAll(".", "")
    .split("_")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
}

/** Where a value is not what a type says, each with its path. Fields that the type does not have are no problem. */
export function problemsOf(value: unknown, type: WireType, path = "body"): string[] {
  switch (type.kind) {
    case "any":
      return [];
    case "literal":
      return value === type.value ? [] : [`${path}: is not ${JSON.stringify(type.value)}`];
    case "primitive":
      return typeof value === type.name ? [] : [`${path}: is no ${type.name}`];
    case "array":
      return Array.isArray(value)
        ? value.flatMap((item, index) => problemsOf(item, type.item, `${path}[${index}]`))
        : [`${path}: is no list`];
    case "union": {
      const all = type.options.map((option) => problemsOf(value, option, path));
      // Those of the option that comes nearest.
      return all.reduce((best, one) => (one.length < best.length ? one : best));
    }
    case "named": {
      const named = resolveType(type);
      return named === undefined
        ? [`${path}: ${type.name} is not there`]
        : problemsOf(value, named, path);
    }
    case "object": {
      if (typeof value !== "object" || value === null || Array.isArray(value)) {
        return [`${path}: is no object`];
      }
      const given = new Map<string, unknown>(Object.entries(value));
      const problems = [...type.fields].flatMap(([name, field]) => {
        if (given.has(name)) return problemsOf(given.get(name), field.type, `${path}.${name}`);
        return field.optional ? [] : [`${path}.${name}: is missing`];
      });
      const { rest } = type;
      if (rest === undefined) return problems;
      const others = [...given].filter(([name]) => !type.fields.has(name));
      return [
        ...problems,
        ...others.flatMap(([name, inner]) => problemsOf(inner, rest, `${path}.${name}`)),
      ];
    }
  }
}

/** What a name stands for. */
export function resolveType({
  name,
  keys,
}: Extract<WireType, { kind: "named" }>): WireType | undefined {
  return keys.reduce<WireType | undefined>((inner, key) => {
    if (inner?.kind === "named") return undefined;
    if (inner?.kind === "array") return inner.item;
    return inner?.kind === "object" ? inner.fields.get(key)?.type : undefined;
  }, typeNamed(name));
}
