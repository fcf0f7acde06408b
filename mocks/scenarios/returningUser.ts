import type { Scenario } from "../backend/types.ts";
import { MAIN_USER, OTHER_USER } from "./users.ts";

/** An ordinary day: most things are connected, one has to be connected anew. */
export const returningUser: Scenario = {
  description:
    "user_123 comes back after a while: five apps work, Notion has to be connected again. user_456 has a mailbox.",
  users: [
    {
      id: MAIN_USER,
      accounts: [
        { toolkit: "gmail", daysAgo: 90, identity: "robin@lantern.example" },
        { toolkit: "googlecalendar", daysAgo: 90, identity: "robin@lantern.example" },
        { toolkit: "notion", status: "EXPIRED", daysAgo: 80 },
        { toolkit: "slack", daysAgo: 41 },
        { toolkit: "exa", daysAgo: 20 },
        { toolkit: "github", daysAgo: 3, identity: "robin-lantern" },
      ],
    },
    { id: OTHER_USER, accounts: [{ toolkit: "gmail", daysAgo: 12 }] },
  ],
};
