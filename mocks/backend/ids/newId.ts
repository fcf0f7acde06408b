import type { MetaRecord } from "../settings.ts";
import type { ReadTables, WriteTables } from "../store/tables.ts";
import { scramble } from "./scramble.ts";

export type IdPrefix =
  | "ca_"
  | "ac_"
  | "trs_"
  | "ln_"
  | "log_"
  | "req_"
  | "sc_"
  | "file_"
  | "session_"
  | "approval_"
  | "state_"
  | "ti_"
  | "ws_"
  | "whsec_"
  | "we_";

/** The length of 64 bits in base 36. */
const LENGTH = 13;

/**
 * The next id and its place in the order of all records. The count is stored with the write that uses it, so that
 * tabs on one store never make the same id.
 */
export function newId(tables: WriteTables, prefix: IdPrefix): { id: string; order: number } {
  const ids = idsOf(tables);
  const order = ids.counter + 1;
  tables.meta.put({ ...ids, counter: order });
  return { id: formatId(prefix, order, ids.seed), order };
}

/** The same, as a UUID: what a webhook brings is named by one. */
export function newUuid(tables: WriteTables, prefix: string): { id: string; order: number } {
  const { order } = newId(tables, "ti_");
  const seed = seedOf(tables);
  const half = (name: string) =>
    scramble(order, `${seed} ${prefix} ${name}`).toString(16).padStart(16, "0");
  const digits = half("first") + half("second");
  return { id: prefix + digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-"), order };
}

/** Starts counting, from a seed that makes the ids the same each time. */
export function startIds(tables: WriteTables, seed: string | undefined): void {
  tables.meta.put({ id: "ids", seed: seed ?? randomSeed(), counter: 0 });
}

/** A seed for a backend that was given none. */
export function randomSeed(): string {
  return crypto.getRandomValues(new Uint32Array(2)).join("-");
}

/** The id that belongs to a count. */
export function formatId(prefix: string, count: number, seed: string): string {
  return prefix + scramble(count, `${seed} ${prefix}`).toString(36).padStart(LENGTH, "0");
}

/** What ids are made from, and nobody outside knows. */
export function seedOf(tables: ReadTables): string {
  return idsOf(tables).seed;
}

function idsOf(tables: ReadTables): Extract<MetaRecord, { id: "ids" }> {
  const ids = tables.meta.get("ids");
  if (ids?.id === "ids") return ids;
  // The count was lost: another seed makes other ids, and going on above all others keeps the order.
  return { id: "ids", seed: randomSeed(), counter: highestOrder(tables) };
}

function highestOrder(tables: ReadTables): number {
  let highest = 0;
  for (const table of [
    tables.sessions,
    tables.connectedAccounts,
    tables.authConfigs,
    tables.links,
    tables.executions,
    tables.approvals,
    tables.savedConfigs,
    tables.files,
    tables.triggers,
    tables.triggerEvents,
    tables.webhooks,
    tables.webhookEndpoints,
  ]) {
    for (const { order } of table.all()) highest = Math.max(highest, order);
  }
  return highest;
}
