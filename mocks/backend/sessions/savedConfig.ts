import { badRequest, notFound } from "../errors.ts";
import { PlatformError } from "../platformError.ts";
import { projectOf } from "../project/project.ts";
import type { SessionConfig } from "../records.ts";
import type { SessionPatchBody } from "../sessionBodies.ts";
import type { SavedConfigRecord } from "../sessionExtras.ts";
import type { ReadTables } from "../store/tables.ts";

/** @throws PlatformError 403 where the project has no saved configurations. */
export function checkSavedConfigs(tables: ReadTables): void {
  if (projectOf(tables).savedConfigs) return;
  throw new PlatformError({
    status: 403,
    code: 10403,
    slug: "HTTP_Forbidden",
    message: "This project has no saved session configurations.",
    suggestedFix: "PUT /__mock__/project with saved_configs: true.",
  });
}

/** @throws PlatformError 403 and 404. */
export function findSavedConfig(tables: ReadTables, id: string): SavedConfigRecord {
  checkSavedConfigs(tables);
  const saved = tables.savedConfigs.get(id);
  if (saved === undefined) throw notFound("session config", id);
  return saved;
}

/**
 * A session's configuration with the filters of the saved one that the request names. Where it came from stays known when
 * filters of the session's own take their place later.
 *
 * @throws PlatformError 403, 404 (archived ones too), and 10400 when filters come along.
 */
export function withSavedConfig(
  tables: ReadTables,
  config: SessionConfig,
  body: SessionPatchBody,
): SessionConfig {
  const named = (["toolkits", "tools", "tags"] as const).filter((name) => body[name] !== undefined);
  const id = body.experimental?.session_config_id;
  if (id === undefined) return config;
  const saved = findSavedConfig(tables, id);
  if (saved.isArchived) throw notFound("session config", id);
  if (named.length > 0) {
    throw badRequest("A saved configuration brings its own filters.", [
      ...named.map((name) => `${name}: must not come with experimental.session_config_id`),
    ]);
  }
  const { toolkits, tools, tags } = saved.config;
  return { ...config, toolkits, tools, tags };
}
