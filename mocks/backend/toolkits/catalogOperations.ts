import { executeDirectly } from "../execute/executeDirectly.ts";
import type { Runner } from "../platform.ts";
import type { MockBackend } from "../types.ts";
import { listCategories } from "./listCategories.ts";
import { findTool, findToolkit, listToolkits, listTools } from "./listToolkits.ts";

/** The backend's `toolkits`. */
export function toolkitOperations({ platform }: Runner): MockBackend["toolkits"] {
  return {
    list: async (query = {}) => listToolkits(platform, query),
    get: async (slug) => findToolkit(platform, slug),
    categories: async (query = {}) => listCategories(platform, query),
  };
}

/** The backend's `tools`. */
export function toolOperations({ platform, write }: Runner): MockBackend["tools"] {
  return {
    list: async (query = {}) => listTools(platform, query),
    get: async (slug) => findTool(platform, slug),
    async execute(slug, input) {
      const outcome = await write((tables) => executeDirectly(tables, platform, slug, input));
      if ("refusal" in outcome) throw outcome.refusal;
      return outcome.result;
    },
  };
}
