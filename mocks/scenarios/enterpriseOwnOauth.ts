import type { Scenario } from "../backend/types.ts";
import { MAIN_USER, OTHER_USER } from "./users.ts";

/** A host with OAuth apps of its own, which its sessions name for each toolkit. */
export const enterpriseOwnOauth: Scenario = {
  description:
    "The host has its own OAuth apps for GitHub, Google Drive and X, and trs_enterprise uses them. user_123 is connected on GitHub's; an account on the platform's app does not count there. user_456 is not connected.",
  authConfigs: [
    {
      id: "ac_enterprise_github",
      toolkit: "github",
      name: "Lantern's GitHub app",
      credentials: { client_id: "lantern-github", client_secret: "not-a-secret", scopes: "repo" },
    },
    {
      id: "ac_enterprise_drive",
      toolkit: "googledrive",
      name: "Lantern's Google app",
      credentials: { client_id: "lantern-google", client_secret: "not-a-secret" },
    },
    {
      // The platform has no app for it, so that only the host's own can connect it.
      id: "ac_enterprise_x",
      toolkit: "twitter",
      name: "Lantern's X app",
      credentials: { client_id: "lantern-x", client_secret: "not-a-secret" },
    },
  ],
  users: [
    {
      id: MAIN_USER,
      accounts: [
        {
          id: "ca_enterprise_github",
          toolkit: "github",
          authConfigId: "ac_enterprise_github",
          daysAgo: 45,
          identity: "robin-lantern",
        },
        { toolkit: "github", alias: "before the move", daysAgo: 2 },
        { toolkit: "gmail", daysAgo: 30, identity: "robin@lantern.example" },
      ],
    },
    { id: OTHER_USER },
  ],
  sessions: [
    {
      id: "trs_enterprise",
      userId: MAIN_USER,
      config: {
        toolkits: { enable: ["gmail", "github", "googledrive", "twitter", "slack"] },
        auth_configs: {
          github: "ac_enterprise_github",
          googledrive: "ac_enterprise_drive",
          twitter: "ac_enterprise_x",
        },
      },
    },
  ],
};
