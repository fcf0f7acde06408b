import { deleteAccount, setEnabled } from "../accounts/changeAccount.ts";
import { createAuthConfig } from "../authConfigs/newAuthConfig.ts";
import { freeId } from "../ids/freeId.ts";
import type { Platform } from "../platform.ts";
import { changeProject } from "../project/project.ts";
import { createSession } from "../sessions/changeSession.ts";
import { saveConfig } from "../sessions/savedConfigs.ts";
import type { WriteTables } from "../store/tables.ts";
import type { AuthConfigSeed, Scenario, SessionSeed } from "../types.ts";
import { seedAccount } from "./seedAccount.ts";

/** Puts what a scenario holds there, in the order in which it could have come about. */
export function seedScenario(tables: WriteTables, platform: Platform, scenario: Scenario): void {
  if (scenario.keys !== undefined) changeProject(tables, { keys: { ...scenario.keys } });
  for (const config of scenario.authConfigs ?? []) seedAuthConfig(tables, platform, config);
  const endings: (() => void)[] = [];
  for (const { id: userId, accounts } of scenario.users) {
    for (const { isDeleted, ...seed } of accounts ?? []) {
      const isDisabled = seed.status === "INACTIVE";
      // In use at first: a session may pin it, and what happened to it since makes that a dead pin.
      const status = isDisabled ? "ACTIVE" : seed.status;
      const { id } = seedAccount(tables, platform, { ...seed, userId, status });
      if (isDisabled) endings.push(() => setEnabled(tables, platform, id, false));
      if (isDeleted === true) endings.push(() => deleteAccount(tables, platform, id));
    }
  }
  for (const saved of scenario.savedConfigs ?? []) saveConfig(tables, platform, saved);
  for (const session of scenario.sessions ?? []) seedSession(tables, platform, session);
  for (const end of endings) end();
}

function seedAuthConfig(
  tables: WriteTables,
  platform: Platform,
  { id, type = "custom", ...input }: AuthConfigSeed,
): void {
  const given = freeId(tables.authConfigs, "ac_", id);
  const config = createAuthConfig(tables, platform, { ...input, type });
  tables.authConfigs.remove(config.id);
  tables.authConfigs.put({ ...config, id: given });
}

function seedSession(
  tables: WriteTables,
  platform: Platform,
  { id, userId, config = {} }: SessionSeed,
): void {
  const given = freeId(tables.sessions, "trs_", id);
  const session = createSession(tables, platform, userId, config);
  tables.sessions.remove(session.id);
  tables.sessions.put({ ...session, id: given });
}
