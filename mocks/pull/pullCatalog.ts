import * as v from "valibot";
import type { CatalogToolkit } from "../catalog/types.ts";
import { CommandError, type PlatformReader } from "./platformReader.ts";
import {
  type ToolkitItem,
  toCatalogToolkit,
  toolkitDetail,
  toolkitsPage,
  toolsPage,
  triggersPage,
} from "./wireCatalog.ts";

const PAGE = "1000";

export interface PullOptions {
  /** Slugs of the toolkits to pull; default: all. */
  only?: readonly string[] | undefined;
  /** Toolkits that an earlier pull got, which are not asked for again. */
  known?: ReadonlyMap<string, CatalogToolkit>;
  /** Called with each toolkit that was pulled, as soon as it is whole. */
  onToolkit?(toolkit: CatalogToolkit, done: number, total: number): void;
}

/**
 * Reads toolkits, the fields that connecting them takes, their tools with their schemas, and their triggers.
 *
 * @throws CommandError when the platform refuses, answers something else, or lacks a toolkit that is named.
 */
export async function pullCatalog(
  reader: PlatformReader,
  { only, known, onToolkit }: PullOptions = {},
): Promise<CatalogToolkit[]> {
  const items = await listToolkits(reader);
  const wanted = only === undefined ? items : choose(items, only);
  const pulled: CatalogToolkit[] = [];
  for (const item of wanted) {
    const before = known?.get(item.slug);
    const toolkit = before ?? (await pullToolkit(reader, item));
    pulled.push(toolkit);
    if (before === undefined) onToolkit?.(toolkit, pulled.length, wanted.length);
  }
  return pulled;
}

function listToolkits(reader: PlatformReader): Promise<ToolkitItem[]> {
  return readPages(reader, "/toolkits", toolkitsPage);
}

/** All items of a list, page by page. */
async function readPages<Item>(
  reader: PlatformReader,
  path: string,
  schema: v.GenericSchema<unknown, { items: Item[]; next_cursor?: string | null | undefined }>,
  query: Readonly<Record<string, string>> = {},
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null | undefined;
  do {
    const asked = { ...query, limit: PAGE, ...(cursor ? { cursor } : {}) };
    const page = read(schema, await reader.get(path, asked), path);
    items.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor);
  return items;
}

function choose(items: readonly ToolkitItem[], slugs: readonly string[]): ToolkitItem[] {
  const missing = slugs.filter((slug) => !items.some((item) => item.slug === slug));
  if (missing.length > 0) {
    throw new CommandError(
      `There is no toolkit ${missing.join(", ")}. Leave it out of --toolkits.`,
    );
  }
  return items.filter(({ slug }) => slugs.includes(slug));
}

async function pullToolkit(reader: PlatformReader, item: ToolkitItem): Promise<CatalogToolkit> {
  const path = `/toolkits/${encodeURIComponent(item.slug)}`;
  const detail = read(toolkitDetail, await reader.get(path), path);
  const tools = await readPages(reader, "/tools", toolsPage, {
    toolkit_slug: item.slug,
    toolkit_versions: "latest",
  });
  const triggers =
    item.meta.triggers_count > 0
      ? await readPages(reader, "/triggers_types", triggersPage, { toolkit_slugs: item.slug })
      : [];
  return toCatalogToolkit(item, detail, tools, triggers);
}

function read<Output>(
  schema: v.GenericSchema<unknown, Output>,
  body: unknown,
  what: string,
): Output {
  const result = v.safeParse(schema, body);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new CommandError(
    `${what} is not what the platform answers. At ${v.getDotPath(issue) ?? "the top"}: ${issue.message} Check --base-url.`,
  );
}
