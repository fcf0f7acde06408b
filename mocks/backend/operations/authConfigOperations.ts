import {
  deleteAuthConfig,
  setAuthConfigEnabled,
  updateAuthConfig,
} from "../authConfigs/changeAuthConfig.ts";
import { findAuthConfig } from "../authConfigs/findAuthConfig.ts";
import { listAuthConfigs, viewAuthConfig } from "../authConfigs/listAuthConfigs.ts";
import { createAuthConfig } from "../authConfigs/newAuthConfig.ts";
import type { Runner } from "../platform.ts";
import type { MockBackend } from "../types.ts";

/** The backend's `authConfigs`. */
export function authConfigOperations({
  read,
  write,
  platform,
}: Runner): MockBackend["authConfigs"] {
  return {
    list: (query = {}) => read((tables) => listAuthConfigs(tables, platform, query)),
    get: (id) => read((tables) => viewAuthConfig(tables, platform, findAuthConfig(tables, id))),
    create: (input) =>
      write((tables) =>
        viewAuthConfig(tables, platform, createAuthConfig(tables, platform, input)),
      ),
    update: (id, change) =>
      write((tables) =>
        viewAuthConfig(tables, platform, updateAuthConfig(tables, platform, id, change)),
      ),
    setEnabled: (id, enabled) =>
      write((tables) => setAuthConfigEnabled(tables, platform, id, enabled)),
    delete: (id) => write((tables) => deleteAuthConfig(tables, platform, id)),
  };
}
