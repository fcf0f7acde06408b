import { badRequest } from "../errors.ts";
import type { ProjectSettings } from "../settings.ts";
import type { ReadTables, WriteTables } from "../store/tables.ts";
import type { ProjectChange } from "../types.ts";

const initialSettings: ProjectSettings = {
  verifierUrl: null,
  sameBrowserBinding: false,
  savedConfigs: true,
  keys: {},
};

/** The project's settings as they are. */
export function projectOf(tables: ReadTables): ProjectSettings {
  const record = tables.meta.get("project");
  if (record?.id !== "project") return initialSettings;
  const { id: _, ...settings } = record;
  return settings;
}

/**
 * Changes what is given; null goes back to how a project begins.
 *
 * @throws PlatformError 10400 when the verifier's address can't be gone to.
 */
export function changeProject(tables: WriteTables, change: ProjectChange): ProjectSettings {
  const before = projectOf(tables);
  const settings: ProjectSettings = {
    verifierUrl: pick(change.verifierUrl, before.verifierUrl, initialSettings.verifierUrl),
    sameBrowserBinding: pick(
      change.sameBrowserBinding,
      before.sameBrowserBinding,
      initialSettings.sameBrowserBinding,
    ),
    savedConfigs: pick(change.savedConfigs, before.savedConfigs, initialSettings.savedConfigs),
    keys: pick(change.keys, before.keys, initialSettings.keys),
  };
  checkVerifier(settings.verifierUrl);
  tables.meta.put({ id: "project", ...settings });
  return settings;
}

function pick<Value>(given: Value | null | undefined, before: Value, initial: Value): Value {
  return given === undefined ? before : (given ?? initial);
}

/** The platform takes https alone; here a host on this machine will do. */
function checkVerifier(address: string | null): void {
  if (address === null) return;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isLocal = url?.protocol === "http:" && /^(localhost|127\.0\.0\.1)$/.test(url.hostname);
  if (url?.protocol !== "https:" && !isLocal) {
    throw badRequest("The verifier's address can't be used.", [
      "verifier_url: must be an absolute https address, or an http one of this machine",
    ]);
  }
}

/**
 * While callers are verified, an account must be somebody's: what many share can't be compared.
 *
 * @throws PlatformError 10400 for `default` and for nobody.
 */
export function checkOwner(tables: ReadTables, userId: string): void {
  if (projectOf(tables).verifierUrl === null) return;
  if (userId !== "" && userId !== "default") return;
  throw badRequest("This project verifies who comes back from the provider.", [
    'user_id: must name one user, so not be empty or "default"',
  ]);
}
