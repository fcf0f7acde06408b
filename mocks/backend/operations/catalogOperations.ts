import { executeDirectly } from "../execute/executeDirectly.ts";
import { proxyDirectly } from "../execute/proxyDirectly.ts";
import type { Runner } from "../platform.ts";
import { listCategories } from "../toolkits/listCategories.ts";
import { findTool, findToolkit, listToolkits, listTools } from "../toolkits/listToolkits.ts";
import type { MockBackend } from "../types.ts";

/** The backend's `toolkits`. */
export function toolkitOperations({ platform, read }: Runner): MockBackend["toolkits"] {
  // Reads, since the scenario that is stored says which catalogue it is.
  return {
    list: (query = {}) => read(() => listToolkits(platform, query)),
    get: (slug) => read(() => findToolkit(platform, slug)),
    categories: (query = {}) => read(() => listCategories(platform, query)),
  };
}

/** The backend's `tools`. */
export function toolOperations({ platform, read, write }: Runner): MockBackend["tools"] {
  return {
    list: (query = {}) => read(() => listTools(platform, query)),
    get: (slug) => read(() => findTool(platform, slug)),
    async execute(slug, input) {
      const outcome = await write((tables) => executeDirectly(tables, platform, slug, input));
      if ("refusal" in outcome) throw outcome.refusal;
      return outcome.result;
    },
    async proxy(input) {
      const outcome = await write((tables) => proxyDirectly(tables, platform, input));
      if ("refusal" in outcome) throw outcome.refusal;
      return outcome.result;
    },
  };
}
