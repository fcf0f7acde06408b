import { badRequest } from "../errors.ts";
import { startIds } from "../ids/newId.ts";
import type { Platform } from "../platform.ts";
import type { ReadTables, WriteTables } from "../store/tables.ts";
import { seedScenario } from "./seedScenario.ts";

/**
 * Removes everything and puts a scenario in its place.
 *
 * @throws PlatformError 10400 when there is no scenario of that name.
 */
export function startScenario(tables: WriteTables, platform: Platform, name: string): void {
  const scenario = Object.hasOwn(platform.scenarios, name) ? platform.scenarios[name] : undefined;
  if (scenario === undefined) {
    throw badRequest(`There is no scenario "${name}".`, [
      `scenario: must be one of ${Object.keys(platform.scenarios).join(", ")}`,
    ]);
  }
  for (const table of [
    tables.meta,
    tables.sessions,
    tables.connectedAccounts,
    tables.authConfigs,
    tables.links,
    tables.executions,
    tables.toolData,
    tables.approvals,
    tables.savedConfigs,
    tables.files,
    tables.triggers,
    tables.triggerEvents,
    tables.webhooks,
    tables.webhookEndpoints,
  ]) {
    for (const { id } of [...table.all()]) table.remove(id);
  }
  startIds(tables, platform.seed);
  tables.meta.put({ id: "scenario", name });
  seedScenario(tables, platform, scenario);
}

/** The scenario that the records began with, if any has begun. */
export function scenarioOf(tables: ReadTables): string | undefined {
  const record = tables.meta.get("scenario");
  return record?.id === "scenario" ? record.name : undefined;
}

/** Whether there is anything that starting a scenario would remove, also where the scenario's own name was lost. */
export function hasBegun(tables: ReadTables): boolean {
  return (
    scenarioOf(tables) !== undefined ||
    [
      tables.sessions,
      tables.connectedAccounts,
      tables.authConfigs,
      tables.links,
      tables.executions,
      tables.toolData,
    ].some((table) => !table.isEmpty())
  );
}
