import type { Scenario } from "../backend/types.ts";
import { MAIN_USER } from "./users.ts";

/** Every way in which a connection can be broken, and a session all of whose pins are dead. */
export const everythingBroken: Scenario = {
  description:
    "user_123 has an account in every status, most of them broken. In trs_broken_pins every pin is dead: expired, disabled, revoked, failed and deleted.",
  users: [
    {
      id: MAIN_USER,
      accounts: [
        { id: "ca_broken_gmail", toolkit: "gmail", status: "EXPIRED", daysAgo: 120 },
        { id: "ca_broken_github", toolkit: "github", status: "REVOKED", daysAgo: 90 },
        { id: "ca_broken_slack", toolkit: "slack", status: "FAILED" },
        { id: "ca_broken_drive", toolkit: "googledrive", status: "INACTIVE", daysAgo: 30 },
        { id: "ca_broken_outlook", toolkit: "outlook", daysAgo: 60, isDeleted: true },
        { toolkit: "notion", status: "INITIALIZING" },
        { toolkit: "googlecalendar", status: "INITIATED" },
        // Never finished in its ten minutes, so that it never worked.
        { toolkit: "linear", status: "EXPIRED", connectedAt: null },
        // Works, and shows nowhere in the session that pins the one before it.
        { toolkit: "gmail", alias: "spare", daysAgo: 1 },
        { toolkit: "exa", daysAgo: 2 },
      ],
    },
  ],
  sessions: [
    {
      id: "trs_broken_pins",
      userId: MAIN_USER,
      config: {
        connected_accounts: {
          gmail: ["ca_broken_gmail"],
          github: ["ca_broken_github"],
          slack: ["ca_broken_slack"],
          googledrive: ["ca_broken_drive"],
          outlook: ["ca_broken_outlook"],
        },
      },
    },
  ],
};
