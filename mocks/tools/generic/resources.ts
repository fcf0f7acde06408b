import { type Action, parseAction } from "../../catalog/tools/generated/parseAction.ts";
import { subjectOf } from "../../catalog/tools/generated/subject.ts";
import type { CatalogTool, CatalogToolkit } from "../../catalog/types.ts";

/** What a tool does, and to what, derived from its slug. */
export interface Resource {
  action: Action;
  /** One of them: `invoice`. What the toolkit's tools call differently but mean alike has one name. */
  noun: string;
  /**
   * The toolkit has tools that list or make these, so that a caller can know their ids: one that is not among them is
   * not found. Otherwise there is no way to know one, and any id will do.
   */
  isKept: boolean;
}

const singular = (noun: string) =>
  noun
    .replace(/(.+)ies$/, "$1y")
    .replace(/(x|ch|sh|ss)es$/, "$1")
    .replace(/([^s])s$/, "$1");

const verbless = (toolkit: string, slug: string) => {
  const prefix = `${toolkit.toUpperCase()}_`;
  return slug.startsWith(prefix) ? slug.slice(prefix.length) : slug;
};

function read(
  toolkit: string,
  { slug }: CatalogTool,
): { action: Action; noun: string; reveals: boolean } {
  const action = parseAction(verbless(toolkit, slug), toolkit);
  const { noun, isPlural } = subjectOf(action.rest);
  const { kind } = action;
  const reveals = kind === "list" || kind === "create" || (kind === "get" && isPlural);
  return { action, noun: singular(noun), reveals };
}

type Read = ReturnType<typeof read>;

/** Toolkits have hundreds of tools, and their tools are read with every call. */
const known = new WeakMap<readonly CatalogTool[], Read[]>();

function readAll({ slug, tools }: Pick<CatalogToolkit, "slug" | "tools">): Read[] {
  const before = known.get(tools);
  if (before !== undefined) return before;
  const all = tools.map((tool) => read(slug, tool));
  known.set(tools, all);
  return all;
}

const resources = new WeakMap<CatalogTool, Resource>();

/** Reads a tool of a toolkit that nobody wrote by hand. */
export function resourceOf(
  toolkit: Pick<CatalogToolkit, "slug" | "tools">,
  tool: CatalogTool,
): Resource {
  const before = resources.get(tool);
  if (before !== undefined) return before;
  const resource = readResource(toolkit, tool);
  resources.set(tool, resource);
  return resource;
}

function readResource(
  toolkit: Pick<CatalogToolkit, "slug" | "tools">,
  tool: CatalogTool,
): Resource {
  const { action, noun: own } = read(toolkit.slug, tool);
  const all = readAll(toolkit);
  // `open_task` is a `task`, if the toolkit has tools for tasks.
  const noun = all
    .map((one) => one.noun)
    .filter((one) => own.endsWith(`_${one}`))
    .reduce((shortest, one) => (one.length < shortest.length ? one : shortest), own);
  const isKept = all.some(
    (one) => one.reveals && (one.noun === noun || one.noun.endsWith(`_${noun}`)),
  );
  return { action, noun, isKept };
}
