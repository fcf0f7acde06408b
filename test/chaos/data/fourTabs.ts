import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { createBackend } from "../../../mocks/backend/createBackend.ts";
import { PlatformError } from "../../../mocks/backend/platformError.ts";
import type { MockBackend } from "../../../mocks/backend/types.ts";
import { createIndexedDbPersistence } from "../../../mocks/persistence/indexedDbPersistence.ts";
import { echoTool } from "../../mocks/fixtures/echoTool.ts";
import { fixtureCatalog } from "../../mocks/fixtures/fixtureCatalog.ts";
import type { Case } from "../support/chaosRound.ts";

const WRITES = 40;

/** Four tabs write to one store at once, each without waiting for the others: none of it is lost, or there twice. */
export async function writeInFourTabs({ random, note, tally }: Case): Promise<void> {
  globalThis.indexedDB = new IDBFactory();
  const logLength = random.pick([3, 20, 1_000]);
  note(`a log of ${logLength}`);
  const tabs = Array.from({ length: 4 }, () =>
    createBackend({
      catalog: fixtureCatalog.slice(0, 7),
      answerTool: echoTool,
      seed: 1,
      persistence: createIndexedDbPersistence({ logLength }),
    }),
  );
  const tab = (): MockBackend => random.maybe(tabs) ?? fail();
  try {
    await Promise.all(tabs.map((one) => one.ready()));
    const { id: config } = await tab().authConfigs.create({ toolkit: "gmail", type: "custom" });
    const sessions: string[] = [];
    const accounts: string[] = [];
    let named = 0;
    await Promise.all(
      Array.from({ length: WRITES }, async () => {
        switch (random.int(0, 3)) {
          case 0:
            sessions.push((await tab().sessions.create("ann")).id);
            return;
          case 1:
            accounts.push((await tab().accounts.seed({ userId: "ann", toolkit: "gmail" })).id);
            return;
          case 2:
            accounts.push(
              (await tab().links.create({ userId: "ann", authConfigId: config })).accountId,
            );
            return;
          default:
            // All want one name: one gets it.
            try {
              const wanted = { userId: "ann", toolkit: "github", alias: "Work" };
              accounts.push((await tab().accounts.seed(wanted)).id);
              named += 1;
            } catch (error) {
              if (!(error instanceof PlatformError)) throw error;
            }
        }
      }),
    );
    tally("writes of four tabs at once", WRITES);
    if (named > 1) throw new Error(`${named} accounts have one name.`);
    for (const one of tabs) {
      const state = await one.snapshot();
      const found = [...ids(state.sessions), ...ids(state.connectedAccounts)].sort().join();
      const made = [...sessions, ...accounts].sort().join();
      if (found !== made) throw new Error(`Made: ${made}\nthere: ${found}`);
    }
  } finally {
    for (const one of tabs) one.close();
  }
}

function ids(records: readonly { id: string }[]): string[] {
  return records.map(({ id }) => id);
}

function fail(): never {
  throw new Error("There is no tab.");
}
