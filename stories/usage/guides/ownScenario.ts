import { startMock } from "tool-router-react/mock/browser";

await startMock({
  scenario: "two-inboxes",
  scenarios: {
    "two-inboxes": {
      description: "Ann has two mailboxes, one of which has expired.",
      users: [
        {
          id: "ann",
          accounts: [
            { toolkit: "gmail", alias: "work", daysAgo: 30, status: "EXPIRED" },
            { toolkit: "gmail", alias: "home", daysAgo: 2 },
          ],
        },
      ],
    },
  },
});
