// @vitest-environment node
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { PlatformError } from "../../../mocks/backend/platformError.ts";
import type { MockBackend } from "../../../mocks/backend/types.ts";
import { runs, times } from "../../runs.ts";
import { type Expected, expectedConnection } from "./reference.ts";
import { replay } from "./replay.ts";
import { history, toolkits, users } from "./steps.ts";

/** What a tool call comes to: the account it ran with, or the number of the refusal; and what the log says of it. */
async function call(backend: MockBackend, sessionId: string, toolkit: string) {
  const toolSlug = `${toolkit.toUpperCase()}_LIST`;
  try {
    const { data, logId } = await backend.sessions.execute(sessionId, { toolSlug });
    const log = await backend.executions.get(logId);
    return { data, refusal: null, rule: log.rule, account: log.accountId };
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    const log = await backend.executions.get(error.requestId ?? "");
    return { data: {}, refusal: error.code, rule: log.rule, account: log.accountId };
  }
}

test(
  "whatever happened before, the five sentences decide which account is used and shown",
  async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(history, fc.boolean(), async (steps, managedAuthOnly) => {
        const { backend, world } = await replay(steps, managedAuthOnly);
        for (const session of world.sessions) {
          const page = await backend.sessions.toolkits(session.id, { toolkits, limit: 50 });
          const connected = await backend.sessions.toolkits(session.id, { isConnected: true });
          for (const slug of toolkits) {
            const expected = expectedConnection(world, session, slug);
            count(seen, expected);
            const resolution = await backend.sessions.resolve(session.id, slug);
            expect({
              rule: resolution.rule,
              account: resolution.account?.id ?? null,
              shown: resolution.shown?.id ?? null,
              item: page.items.find(({ toolkit }) => toolkit.slug === slug)?.account?.id ?? null,
              isConnected: connected.items.some(({ toolkit }) => toolkit.slug === slug),
              call: await call(backend, session.id, slug),
            }).toEqual({
              rule: expected.rule,
              account: expected.account,
              shown: expected.shown,
              item: expected.shown,
              isConnected: expected.account !== null,
              call: {
                refusal: expected.refusal,
                rule: expected.rule,
                account: expected.account,
                data: expected.refusal === null ? expect.any(Object) : {},
              },
            });
            expect(resolution.trace.length).toBeGreaterThan(0);
          }
        }
      }),
      runs(3000),
    );
    // The histories were not all dull: every rule decided, with and without an account, and an item showed a dead one.
    for (const kind of [
      "connectedAccounts runs",
      "connectedAccounts refuses, shows one",
      "connectedAccounts refuses",
      "authConfigs runs",
      "authConfigs refuses, shows one",
      "authConfigs refuses",
      "toolRouterAuthConfig runs",
      "toolRouterAuthConfig refuses, shows one",
      "toolRouterAuthConfig refuses",
      "managedAuthConfig refuses",
      "noManagedAuth refuses",
      "noAuth runs",
    ]) {
      expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(20);
    }
  },
  120_000 * times,
);

test(
  "whatever happened before, nobody sees or uses what belongs to somebody else",
  async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const { backend, world } = await replay(steps, false);
        const ownerOf = (id: string) => world.accounts.find((account) => account.id === id)?.user;
        for (const session of world.sessions) {
          const page = await backend.sessions.toolkits(session.id, { toolkits, limit: 50 });
          for (const { account } of page.items) {
            if (account !== null) expect(ownerOf(account.id)).toBe(session.user);
          }
          for (const slug of toolkits) {
            const { account } = await call(backend, session.id, slug);
            if (account !== null) expect(ownerOf(account)).toBe(session.user);
          }
          // Naming another's account outright does not help.
          for (const { id, user, toolkit } of world.accounts) {
            if (user === session.user) continue;
            const named = backend.sessions.execute(session.id, {
              toolSlug: `${toolkit.toUpperCase()}_LIST`,
              account: id,
            });
            await expect(named).rejects.toThrow(PlatformError);
          }
        }
        for (const user of users) {
          const own = world.accounts.filter((account) => account.user === user && !account.deleted);
          const listed = await backend.accounts.list({ userIds: [user], limit: 100 });
          expect(listed.items.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort());
        }
      }),
      runs(500),
    );
  },
  60_000 * times,
);

function count(seen: Map<string, number>, { rule, refusal, shown }: Expected): void {
  const kind = `${rule} ${refusal === null ? "runs" : shown ? "refuses, shows one" : "refuses"}`;
  seen.set(kind, (seen.get(kind) ?? 0) + 1);
}
