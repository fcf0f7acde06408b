// @vitest-environment node
import * as fc from "fast-check";
import {
  createToolRouterClient,
  isToolRouterError,
  type Session,
  type Toolkit,
} from "tool-router-react/client";
import { createHandlers } from "tool-router-react/mock";
import { expect, test } from "vitest";
import { createBackend } from "../../mocks/backend/createBackend.ts";
import {
  type ConnectionExplanation,
  explainConnection,
} from "../../src/core/explain/explainConnection.ts";
import { replay } from "../mocks/precedence/replay.ts";
import { pick } from "../mocks/precedence/replayHelpers.ts";
import { history, toolkits } from "../mocks/precedence/steps.ts";
import { runs, times } from "../runs.ts";
import { fetchFrom } from "./support/fetchFrom.ts";

/** What the platform's own log says of a call that was just made. */
interface Recorded {
  rule: string;
  account: string | null;
  authConfig: string | null;
  ran: boolean;
}

/** The platform of the history at hand; its routes are made once, which takes longer than a history. */
let backend = createBackend({ catalog: [] });
const current = new Proxy(backend, { get: (_, key) => Reflect.get(backend, key) });
const answer = fetchFrom(createHandlers(current, { baseUrls: ["/api"] }));
const client = createToolRouterClient({ baseUrl: "https://host.test/api", fetch: answer });

async function execute(session: Session, toolkit: string): Promise<Recorded> {
  try {
    const { logId } = await session.execute(`${toolkit.toUpperCase()}_LIST`);
    return await logged(logId, true);
  } catch (error) {
    if (!isToolRouterError(error)) throw error;
    return logged(error.requestId ?? "", false);
  }
}

async function logged(id: string, ran: boolean): Promise<Recorded> {
  const response = await answer(`https://host.test/__mock__/executions/${id}`);
  const log = await response.json();
  return {
    rule: log.rule,
    account: log.connected_account_id,
    authConfig: log.auth_config_id,
    ran,
  };
}

/** Holds an answer to the log. Which account does not work may be said by the answer alone. */
function expectTrue(explained: ConnectionExplanation, recorded: Recorded): void {
  const { rule, candidates, accountId, authConfigId, ready } = explained;
  expect(candidates).toContain(recorded.rule);
  expect(ready).toBe(recorded.ran);
  if (recorded.ran) expect(accountId ?? null).toBe(recorded.account);
  if (recorded.ran && recorded.account) expect(authConfigId ?? null).toBe(recorded.authConfig);
  if (rule === "undetermined") {
    expect(candidates.length).toBeGreaterThan(1);
    return;
  }
  expect(candidates).toEqual([rule]);
  expect(rule).toBe(recorded.rule);
  // A refusal names the config that a link would be on, where there is one.
  if (authConfigId && recorded.authConfig) expect(authConfigId).toBe(recorded.authConfig);
}

test(
  "whatever happened before, a rule that it names is the rule that the call went by",
  async () => {
    const seen = new Map<string, number>();
    const count = (kind: string) => seen.set(kind, (seen.get(kind) ?? 0) + 1);

    await fc.assert(
      fc.asyncProperty(history, fc.nat(), async (steps, chosen) => {
        const replayed = await replay(steps, false);
        backend = replayed.backend;
        // Three are enough of the sessions that a history leaves: the newest, any, and any with auth configs of the host's.
        const { sessions } = replayed.world;
        const own = sessions.filter(({ authConfigs }) => authConfigs.size > 0);
        const asked = [sessions.at(-1), pick(sessions, chosen), pick(own, chosen)];
        for (const id of new Set(asked.flatMap((session) => session?.id ?? []))) {
          const session = await client.use(id);
          const { items } = await session.toolkits({ toolkits, limit: 50 });
          expect(items.map(({ slug }) => slug).toSorted()).toEqual(toolkits.toSorted());
          for (const item of items) await explains(session, item);
        }

        async function explains(session: Session, item: Toolkit): Promise<void> {
          const quick = explainConnection(session.config, item);
          const detail = await client.toolkits.get(item.slug);
          const full = explainConnection(session.config, item, detail);
          const recorded = await execute(session, item.slug);
          expectTrue(quick, recorded);
          expectTrue(full, recorded);
          // The detail narrows what the item alone leaves open, and changes no answer.
          expect(quick.candidates).toEqual(expect.arrayContaining([...full.candidates]));
          if (quick.rule !== "undetermined") expect(full).toEqual(quick);
          count(`${quick.rule} ${recorded.ran ? "ran" : "was refused"}`);
          count(`with the detail: ${full.rule}`);
        }
      }),
      runs(1500),
    );
    for (const kind of [
      "connectedAccounts ran",
      "connectedAccounts was refused",
      "authConfigs ran",
      "authConfigs was refused",
      "toolRouterAuthConfig ran",
      "toolRouterAuthConfig was refused",
      "undetermined was refused",
      "noAuth ran",
      "with the detail: noManagedAuth",
      "with the detail: undetermined",
    ]) {
      expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(20);
    }
  },
  300_000 * times,
);
