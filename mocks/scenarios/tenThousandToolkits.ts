import type { Scenario } from "../backend/types.ts";
import { catalog } from "../catalog/index.ts";
import type { CatalogToolkit } from "../catalog/types.ts";
import { manyToolkits } from "./manyToolkits.ts";
import { MAIN_USER } from "./users.ts";

let toolkits: readonly CatalogToolkit[] | undefined;

/** A list that no page can show at once. */
export const tenThousandToolkits: Scenario = {
  description:
    "There are 10,000 toolkits: the catalogue's own, then made-up ones. user_123 has connected the first and the last.",
  users: [
    {
      id: MAIN_USER,
      accounts: [
        { toolkit: "gmail", daysAgo: 30, identity: "robin@lantern.example" },
        { toolkit: "otter_polls", daysAgo: 3 },
      ],
    },
  ],
  // Made when the scenario is started, if ever.
  get catalog() {
    toolkits ??= manyToolkits(catalog, 10_000);
    return toolkits;
  },
};
