import type { CatalogToolkit } from "../catalog/types.ts";
import type { AnswerTool } from "../tools/types.ts";
import type { AclChange, AuthConfigInput, SavedConfigInput } from "./inputs.ts";
import type { MockPersistence } from "./persistence.ts";
import type { AccountStatus } from "./records.ts";
import type { SessionConfigBody } from "./sessionBodies.ts";
import type { Permission } from "./settings.ts";

/** An account to start with. */
export interface AccountSeed {
  userId: string;
  toolkit: string;
  /** `ca_…`, so that a session can pin it. Default: one that the backend's seed makes. */
  id?: string | undefined;
  /** Default ACTIVE. INITIALIZING and INITIATED come with a pending link. */
  status?: AccountStatus | undefined;
  /** Default: the one that Tool Router made, or would make, for the toolkit. */
  authConfigId?: string | undefined;
  alias?: string | undefined;
  /**
   * When it last became ACTIVE: ms or ISO 8601. `null`: it never did. Default: now for ACTIVE, INACTIVE, REVOKED and
   * EXPIRED (whose refresh then died); never for the others.
   */
  connectedAt?: number | string | null | undefined;
  /** The same as days before now, whatever the clock says. Goes after `connectedAt`. */
  daysAgo?: number | undefined;
  /** `SHARED`: others may use it where their sessions pin it, as `acl` allows. Default `PRIVATE`. */
  accountType?: "PRIVATE" | "SHARED" | undefined;
  acl?: AclChange | undefined;
  /** Whom the user signed in as, which tools that read an account show. Default: made up. */
  identity?: string | undefined;
}

/** An account of a scenario. */
export interface ScenarioAccount extends Omit<AccountSeed, "userId"> {
  /** It is deleted once everything else is there, which leaves sessions that pin it with a dead pin. */
  isDeleted?: boolean | undefined;
}

/** A user to start with. Users need no record: any non-empty id is one. */
export interface UserSeed {
  id: string;
  accounts?: readonly ScenarioAccount[] | undefined;
}

/** An auth config to start with: the host's own, unless its type is `managed`. */
export interface AuthConfigSeed extends Omit<AuthConfigInput, "type"> {
  /** `ac_…`, so that accounts and sessions can name it. */
  id: string;
  /** Default `custom`. */
  type?: AuthConfigInput["type"] | undefined;
}

/** A session to start with. */
export interface SessionSeed {
  /** `trs_…`, so that a page or a test can use it. */
  id: string;
  userId: string;
  config?: SessionConfigBody | undefined;
}

/**
 * A named starting point. Its parts are put there in the order auth configs, accounts, sessions; what is refused in real
 * life (an unknown toolkit, an alias twice) is refused here too, and nothing is changed then.
 *
 * @example
 * ```ts
 * const backend = createMockBackend({
 *   seed: 1, // makes the ids that are not given, the same each time
 *   scenario: "two-inboxes",
 *   scenarios: {
 *     "two-inboxes": {
 *       description: "Ann has two mailboxes, of which her session pins the older.",
 *       users: [
 *         {
 *           id: "ann",
 *           accounts: [
 *             { id: "ca_work", toolkit: "gmail", alias: "work", daysAgo: 30 },
 *             { toolkit: "gmail", alias: "home", daysAgo: 2 },
 *           ],
 *         },
 *       ],
 *       sessions: [
 *         { id: "trs_ann", userId: "ann", config: { connected_accounts: { gmail: ["ca_work"] } } },
 *       ],
 *     },
 *   },
 * });
 * ```
 */
export interface Scenario {
  /** One line: what is there. */
  description: string;
  users: readonly UserSeed[];
  authConfigs?: readonly AuthConfigSeed[] | undefined;
  sessions?: readonly SessionSeed[] | undefined;
  /** Configurations that sessions can be made from, also those of the scenario. */
  savedConfigs?: readonly SavedConfigInput[] | undefined;
  /** API keys that may do no more than this, by the key. */
  keys?: Readonly<Record<string, Permission[]>> | undefined;
  /** The toolkits there are, in place of the backend's. */
  catalog?: readonly CatalogToolkit[] | undefined;
}

/** What `createMockBackend` takes; everything is optional. */
export interface MockBackendOptions {
  /** The toolkits there are, most popular first. Default: the catalogue that comes with the mock. */
  catalog?: readonly CatalogToolkit[] | undefined;
  /**
   * What tools answer, once their arguments are checked. Default: `answerTool`, made-up data that tools can change. For
   * tools of your own, answer those and hand the others to `answerTool`.
   */
  answerTool?: AnswerTool | undefined;
  /** Makes every id reproducible. Default: a random one, kept with the rest of the state. */
  seed?: string | number | undefined;
  /** The clock, in ms. Default `Date.now`. The control plane's time goes on top. */
  now?: (() => number) | undefined;
  /** Where records outlive the backend. Default: nowhere. */
  persistence?: MockPersistence | undefined;
  /** Reads rule 5 literally: toolkits whose users bring an API key are refused too. Default false. */
  managedAuthOnly?: boolean | undefined;
  /** The name of the app for which the Connect Link page asks for consent. Default "Your app". */
  appName?: string | undefined;
  /** The address of that app's logo: http(s) or `data:image/…`. Default: the first letter of its name. */
  appLogo?: string | undefined;
  /** The Connect Link page's address. Default `{requestOrigin}/link/{token}`. */
  connectPageUrl?: ((token: string, requestOrigin: string) => string) | undefined;
  /** Who is there in the scenario `default`. */
  users?: readonly UserSeed[] | undefined;
  /** More starting points, by name: yours go before those that come with the mock. */
  scenarios?: Readonly<Record<string, Scenario>> | undefined;
  /** The one to start with when nothing is stored: yours, or one of `scenarios`. Default `default`. */
  scenario?: string | undefined;
}
