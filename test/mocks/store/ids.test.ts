// @vitest-environment node
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createBackend } from "../../../mocks/backend/createBackend.ts";
import { scramble } from "../../../mocks/backend/ids/scramble.ts";
import { runs } from "../../runs.ts";
import { fixtureCatalog } from "../fixtures/fixtureCatalog.ts";

async function idsFrom(seed: string | undefined) {
  const backend = createBackend({ catalog: fixtureCatalog, seed, now: () => 0 });
  const session = await backend.sessions.create("ann");
  const link = await backend.sessions.link(session.id, { toolkit: "gmail" });
  const { wordId, authConfigId } = await backend.accounts.get(link.accountId);
  return [session.id, link.accountId, link.token, authConfigId, wordId];
}

test("the same seed makes the same ids, another makes others", async () => {
  expect(await idsFrom("a")).toEqual(await idsFrom("a"));
  const others = new Set([...(await idsFrom("a")), ...(await idsFrom("b"))]);
  expect(others.size).toBe(10);
  expect(await idsFrom(undefined)).not.toEqual(await idsFrom(undefined));
});

test("ids are of their kind, and don't show their count", async () => {
  const [session, account, token, config, wordId] = await idsFrom("a");
  expect(session).toMatch(/^trs_[a-z0-9]{13}$/);
  expect(account).toMatch(/^ca_[a-z0-9]{13}$/);
  expect(token).toMatch(/^ln_[a-z0-9]{13}$/);
  expect(config).toMatch(/^ac_[a-z0-9]{13}$/);
  expect(wordId).toMatch(/^gmail_[a-z]+-[a-z]+$/);
});

test("no two counts give the same id", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.uniqueArray(fc.maxSafeNat(), { minLength: 2, maxLength: 200 }),
      (key, counts) => {
        expect(new Set(counts.map((count) => scramble(count, key))).size).toBe(counts.length);
      },
    ),
    runs(100),
  );
});
