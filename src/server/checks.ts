import { isRecord } from "../internal/records.ts";
import { badRequest } from "./Refusal.ts";

/** Gives a value back as it may be forwarded. @throws Refusal 400 that names the field. */
export type Check = (value: unknown, path: string) => unknown;

function check(isIt: (value: unknown) => boolean, expected: string): Check {
  return (value, path) => {
    if (isIt(value)) return value;
    throw badRequest(`${path}: must be ${expected}`);
  };
}

const matches = (pattern: RegExp, expected: string) =>
  check((value) => typeof value === "string" && pattern.test(value), expected);

/** Text without control characters. */
export const text = matches(/^\P{Cc}{0,1024}$/u, "text of at most 1024 characters");
/** Text of any kind. */
export const longText = matches(/^.{0,100000}$/s, "text");
/** An id, slug or alias-like word. */
export const word = matches(/^[\w-]{1,128}$/, "an id or a slug");
/** Ids or slugs with commas between them. */
export const words = matches(/^[\w,-]{0,4000}$/, "ids or slugs, comma-joined");
/** A page's cursor. */
export const cursor = matches(/^[\w+/=.-]{0,512}$/, "a cursor");
/** A count in a query. */
export const limit = matches(/^[1-9]\d{0,3}$/, "a whole number from 1");
/** `true` or `false` in a query. */
export const yesOrNo = matches(/^(true|false)$/, "true or false");
/** A boolean, or null for the platform's default. */
export const flag = check(
  (value) => value === null || typeof value === "boolean",
  "true, false or null",
);
export const count = check((value) => Number.isSafeInteger(value), "a whole number");
export const record = check(isRecord, "an object");
/** What is not looked into; its size is bounded with its body's. */
export const anything: Check = (value) => value;

/** One of a few words. */
export const oneOf = (...choices: readonly string[]): Check =>
  check((value) => choices.some((one) => one === value), `one of ${choices.join(", ")}`);

/** A list, of at most 1000. */
export function list(item: Check): Check {
  return (value, path) => {
    if (!Array.isArray(value) || value.length > 1000) throw badRequest(`${path}: must be a list`);
    return value.map((each, index) => item(each, `${path}.${index}`));
  };
}

/** The first check that accepts the value; the last one's words if none does. */
export function either(...checks: readonly Check[]): Check {
  return (value, path) => {
    for (const one of checks.slice(0, -1)) {
      try {
        return one(value, path);
      } catch {
        // The next one may.
      }
    }
    return checks.at(-1)?.(value, path);
  };
}

/** An object by slug. */
export function bySlug(item: Check): Check {
  return (value, path) => {
    if (!isRecord(value)) throw badRequest(`${path}: must be an object`);
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => {
        word(key, `${path}: its key`);
        return [key, item(each, `${path}.${key}`)];
      }),
    );
  };
}

/** An object with these fields, each optional, and no other. */
export function fields(
  checks: Readonly<Record<string, Check>>,
): (value: unknown, path?: string) => Record<string, unknown> {
  return (value, path) => {
    if (!isRecord(value)) throw badRequest(`${path}: must be an object`);
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => {
        const name = path ? `${path}.${key}` : key;
        const one = Object.hasOwn(checks, key) ? checks[key] : undefined;
        if (!one)
          throw badRequest(`${name.slice(0, 100)}: is not among the fields that may be sent`);
        return [key, one(each, name)];
      }),
    );
  };
}

/** A query with these parameters, each once, and no other. */
export function query(
  search: URLSearchParams,
  checks: Readonly<Record<string, Check>>,
): URLSearchParams {
  const passed = new URLSearchParams();
  for (const [name, value] of search) {
    const one = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (!one || passed.has(name))
      throw badRequest(`${name.slice(0, 100)}: may not be sent${one ? " twice" : ""}`);
    one(value, name);
    passed.set(name, value);
  }
  return passed;
}
