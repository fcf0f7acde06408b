import type { Scenario } from "../backend/types.ts";
import { empty } from "./empty.ts";
import { enterpriseOwnOauth } from "./enterpriseOwnOauth.ts";
import { everythingBroken } from "./everythingBroken.ts";
import { manyAccounts } from "./manyAccounts.ts";
import { returningUser } from "./returningUser.ts";
import { scopedKeys } from "./scopedKeys.ts";
import { tenThousandToolkits } from "./tenThousandToolkits.ts";

/**
 * The starting points that come with the mock, by name: for `createMockBackend({ scenario })`, `startMock({ scenario })`,
 * `POST /__mock__/reset` and the port's `--scenario`. They are about `user_123`; `scenarioFor` gives them to somebody else.
 */
export const scenarios = {
  empty,
  "returning-user": returningUser,
  "many-accounts": manyAccounts,
  "everything-broken": everythingBroken,
  "enterprise-own-oauth": enterpriseOwnOauth,
  "scoped-keys": scopedKeys,
  "10k-toolkits": tenThousandToolkits,
} as const satisfies Readonly<Record<string, Scenario>>;

/** The names of the scenarios that come with the mock. */
export type ScenarioName = keyof typeof scenarios;
