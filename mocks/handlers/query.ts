import { badRequest } from "../backend/errors.ts";
import type { PageQuery } from "../backend/types.ts";

/** A request's query, read by kind. Everything throws `PlatformError` 10400 when a value is not of its kind. */
export interface Query {
  /** Absent and empty are the same. */
  text(name: string): string | undefined;
  /** The same, where an empty one differs from none. */
  given(name: string): string | undefined;
  /** `true` or `false`. */
  flag(name: string): boolean | undefined;
  /** One of a few words. */
  choice<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined;
  /** Comma-joined, repeated, or both. Given but empty is an empty list: it matches nothing. */
  list(name: string): string[] | undefined;
  /** Toolkits, which are named in any case. */
  slugs(name: string): string[] | undefined;
  /** `limit` and `cursor`. */
  page(): PageQuery;
}

/** Reads the query of an address. */
export function readQuery(parameters: URLSearchParams): Query {
  const text = (name: string) => parameters.get(name) || undefined;

  function choice<Choice extends string>(
    name: string,
    choices: readonly Choice[],
  ): Choice | undefined {
    const value = text(name);
    if (value === undefined) return undefined;
    const found = choices.find((one) => one === value);
    if (found === undefined) throw invalid(name, `must be one of ${choices.join(", ")}`);
    return found;
  }

  function limit(): number | undefined {
    const value = text("limit");
    if (value === undefined) return undefined;
    if (!/^[1-9]\d{0,8}$/.test(value)) throw invalid("limit", "must be a whole number from 1");
    return Number(value);
  }

  function list(name: string): string[] | undefined {
    const values = [...parameters.getAll(name), ...parameters.getAll(`${name}[]`)];
    return values.length === 0
      ? undefined
      : values.flatMap((value) => value.split(",")).filter((value) => value !== "");
  }

  return {
    text,
    given: (name) => parameters.get(name) ?? undefined,
    choice,
    flag(name) {
      const value = choice(name, ["true", "false"]);
      return value && value === "true";
    },
    list,
    slugs: (name) => list(name)?.map((slug) => slug.toLowerCase()),
    page: () => ({ limit: limit(), cursor: text("cursor") }),
  };
}

function invalid(name: string, problem: string) {
  return badRequest("The query can't be read.", [`${name}: ${problem}`]);
}
