import { checkMoment } from "../moment.ts";
import type { Conditions, Fault } from "../settings.ts";
import type { ReadTables, WriteTables } from "../store/tables.ts";
import type { ConditionsChange } from "../types.ts";

/** No latency, no failures, the real clock. */
const normalConditions: Conditions = {
  latencyMs: 0,
  failureRate: 0,
  faults: [],
  rateLimit: null,
  now: null,
};

/** The conditions as they are. */
export function conditionsOf(tables: ReadTables): Conditions {
  const record = tables.meta.get("conditions");
  if (record?.id !== "conditions") return normalConditions;
  const { id: _, ...conditions } = record;
  return conditions;
}

/**
 * Changes what is given; null goes back to normal.
 *
 * @throws PlatformError 10400 for a time that no date can hold.
 */
export function changeConditions(tables: WriteTables, change: ConditionsChange): Conditions {
  const before = conditionsOf(tables);
  const conditions: Conditions = {
    latencyMs: pick(change.latencyMs, before.latencyMs, normalConditions.latencyMs),
    failureRate: pick(change.failureRate, before.failureRate, normalConditions.failureRate),
    faults: [...pick(change.faults, before.faults, normalConditions.faults)],
    rateLimit: pick(change.rateLimit, before.rateLimit, normalConditions.rateLimit),
    now: pick(change.now, before.now, normalConditions.now),
  };
  checkMoment(timeOf(conditions, Date.now()), "now");
  tables.meta.put({ id: "conditions", ...conditions });
  return conditions;
}

function pick<Value>(given: Value | null | undefined, before: Value, normal: Value): Value {
  return given === undefined ? before : (given ?? normal);
}

/** The fault that would apply to a request. */
export function findFault(tables: ReadTables, method: string, path: string): Fault | undefined {
  return conditionsOf(tables).faults.find((fault) => meets(fault, method, path));
}

/** Counts one use of the fault that applies to a request. */
export function takeFault(tables: WriteTables, method: string, path: string): Fault | undefined {
  const fault = findFault(tables, method, path);
  if (fault === undefined) return undefined;
  const faults = conditionsOf(tables)
    .faults.map((other) => (other === fault ? { ...fault, times: fault.times - 1 } : other))
    .filter(({ times }) => times > 0);
  changeConditions(tables, { faults });
  return fault;
}

function meets(fault: Fault, method: string, path: string): boolean {
  return (
    fault.times > 0 &&
    (fault.method === "*" || fault.method.toUpperCase() === method.toUpperCase()) &&
    matchesPath(fault.path, path)
  );
}

/** `*` and `{…}` stand for anything within the path. */
function matchesPath(pattern: string, path: string): boolean {
  const source = pattern
    .split(/\*|\{[^}]*\}/)
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"))
    .join(".*");
  return new RegExp(`^${source}$`).test(path);
}

/** The backend's time, in ms: the real one, unless the control plane says otherwise. */
export function timeOf({ now }: Conditions, realNow: number): number {
  if (now === null) return realNow;
  return "fixed" in now ? now.fixed : realNow + now.offsetMs;
}
