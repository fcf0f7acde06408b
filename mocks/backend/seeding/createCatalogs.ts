import type { CatalogToolkit } from "../../catalog/types.ts";
import type { ToolkitIndex } from "../platform.ts";
import { createToolkitIndex } from "../toolkits/toolkitIndex.ts";
import type { Scenario } from "../types.ts";

/** Gives the catalogue that holds in a scenario: its own, or else the backend's. Each is looked through once. */
export function createCatalogs(
  catalog: readonly CatalogToolkit[],
  scenarios: Readonly<Record<string, Scenario>>,
): (scenario: string | undefined) => ToolkitIndex {
  const common = createToolkitIndex(catalog);
  const own = new Map<string, ToolkitIndex>();
  return (name) => {
    if (name === undefined) return common;
    const known = own.get(name);
    if (known !== undefined) return known;
    const scenario = Object.hasOwn(scenarios, name) ? scenarios[name] : undefined;
    const index = scenario?.catalog === undefined ? common : createToolkitIndex(scenario.catalog);
    own.set(name, index);
    return index;
  };
}
