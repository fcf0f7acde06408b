import type { Scenario } from "../backend/types.ts";

/** The first day: what a host's new users see. */
export const empty: Scenario = {
  description: "Nobody has connected anything.",
  users: [],
};
