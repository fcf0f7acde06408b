// @vitest-environment node
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createBackend } from "../../../mocks/backend/createBackend.ts";
import { accountStatuses } from "../../../mocks/backend/records.ts";
import type { AccountQuery, MockBackend } from "../../../mocks/backend/types.ts";
import { runs } from "../../runs.ts";
import { fixtureCatalog } from "../fixtures/fixtureCatalog.ts";

const MINUTE = 60_000;

const account = fc.record({
  toolkit: fc.constantFrom("gmail", "github", "exa"),
  userId: fc.constantFrom("ann", "bob"),
  status: fc.constantFrom(...accountStatuses),
  minutesAgo: fc.integer({ min: 0, max: 30 }),
});

const some = <Value>(values: readonly Value[]) =>
  fc.option(fc.subarray([...values]), { nil: undefined });

const query = fc.record({
  toolkits: some(["gmail", "github", "exa"]),
  statuses: some(accountStatuses),
  userIds: fc.option(fc.constant<string[]>(["ann"]), { nil: undefined }),
  orderBy: fc.constantFrom(undefined, "created_at" as const, "updated_at" as const),
  orderDirection: fc.constantFrom(undefined, "asc" as const, "desc" as const),
  limit: fc.integer({ min: 1, max: 7 }),
});

/** All pages, one after the other. */
async function allPages(backend: MockBackend, asked: AccountQuery) {
  const items: { id: string }[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await backend.accounts.list({ ...asked, cursor });
    items.push(...page.items);
    if (page.nextCursor === null) {
      expect(page.totalItems).toBe(items.length);
      return items;
    }
    cursor = page.nextCursor;
  }
}

test("a list of accounts is all accounts, filtered, sorted and cut, whatever is asked and however time passed", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(account, { maxLength: 25 }),
      query,
      fc.boolean(),
      async (seeds, asked, ofConfigs) => {
        const now = Date.UTC(2026, 0, 1);
        const backend = createBackend({ catalog: fixtureCatalog, seed: 1, now: () => now });
        const made: string[] = [];
        for (const { minutesAgo, ...seed } of seeds) {
          const connectedAt = now - minutesAgo * MINUTE;
          made.push((await backend.accounts.seed({ ...seed, connectedAt })).id);
        }
        const accounts = await Promise.all(made.map((id) => backend.accounts.get(id)));
        const configs = [...new Set(accounts.map(({ authConfigId }) => authConfigId))].slice(0, 2);
        const authConfigIds = ofConfigs ? configs : undefined;
        const sign = asked.orderDirection === "asc" ? 1 : -1;
        const timeOf = (id: string) => {
          const one = accounts[made.indexOf(id)];
          return (asked.orderBy === "updated_at" ? one?.updatedAt : one?.createdAt) ?? 0;
        };

        const expected = accounts
          .filter(
            ({ toolkit, status, userId, authConfigId }) =>
              (asked.toolkits?.includes(toolkit) ?? true) &&
              (asked.statuses?.includes(status) ?? true) &&
              (asked.userIds?.includes(userId) ?? true) &&
              (authConfigIds?.includes(authConfigId) ?? true),
          )
          .map(({ id }) => id)
          .sort((a, b) => sign * (timeOf(a) - timeOf(b) || made.indexOf(a) - made.indexOf(b)));

        const found = await allPages(backend, { ...asked, authConfigIds });
        expect(found.map(({ id }) => id)).toEqual(expected);
        backend.close();
      },
    ),
    runs(100),
  );
});
