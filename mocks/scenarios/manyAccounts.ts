import type { Scenario } from "../backend/types.ts";
import { MAIN_USER, OTHER_USER } from "./users.ts";

/** Several accounts an app, with names and without, in use and not; sessions that pick among them. */
export const manyAccounts: Scenario = {
  description:
    "user_123 has five mailboxes, three GitHub accounts and four Slack workspaces. trs_many_choose asks which one to use, trs_many_pinned pins two of them.",
  users: [
    {
      id: MAIN_USER,
      accounts: [
        {
          id: "ca_gmail_work",
          toolkit: "gmail",
          alias: "work",
          daysAgo: 200,
          identity: "robin@lantern.example",
        },
        {
          id: "ca_gmail_home",
          toolkit: "gmail",
          alias: "home",
          daysAgo: 150,
          identity: "robin@home.example",
        },
        { toolkit: "gmail", alias: "newsletters", status: "INACTIVE", daysAgo: 100 },
        { toolkit: "gmail", alias: "old company", status: "REVOKED", daysAgo: 400 },
        { id: "ca_gmail_last", toolkit: "gmail", daysAgo: 5 },
        {
          id: "ca_github_lantern",
          toolkit: "github",
          alias: "lantern",
          daysAgo: 60,
          identity: "robin-lantern",
        },
        {
          id: "ca_github_own",
          toolkit: "github",
          alias: "open source",
          daysAgo: 30,
          identity: "robinpaints",
        },
        { toolkit: "github", status: "EXPIRED", daysAgo: 300 },
        { toolkit: "slack", alias: "Lantern", daysAgo: 50 },
        { toolkit: "slack", alias: "Climbing club", daysAgo: 40 },
        { toolkit: "slack", alias: "Customer: Harbor", daysAgo: 10 },
        { toolkit: "slack", daysAgo: 1 },
        { toolkit: "exa", alias: "trial key", daysAgo: 8 },
        { toolkit: "exa", alias: "paid key", daysAgo: 2 },
      ],
    },
    { id: OTHER_USER, accounts: [{ toolkit: "gmail", alias: "work", daysAgo: 7 }] },
  ],
  sessions: [
    {
      id: "trs_many_choose",
      userId: MAIN_USER,
      config: { multi_account: { enable: true, require_explicit_selection: true } },
    },
    {
      id: "trs_many_pinned",
      userId: MAIN_USER,
      config: {
        multi_account: { enable: true },
        connected_accounts: {
          gmail: ["ca_gmail_work", "ca_gmail_home"],
          github: ["ca_github_lantern"],
        },
      },
    },
  ],
};
