import type { Scenario } from "../backend/types.ts";
import { returningUser } from "./returningUser.ts";

/** Keys that may do a part only: what a host sees whose key lacks a permission. */
export const scopedKeys: Scenario = {
  ...returningUser,
  description: "The returning user, and API keys that lack permissions: 403.",
  keys: {
    ak_sessions: ["sessions"],
    ak_execution: ["session_execution"],
    ak_catalog: ["toolkits", "tools"],
    ak_accounts: ["connected_accounts", "auth_configs"],
  },
};
