import type { CatalogToolkit } from "../catalog/types.ts";
import type { AnswerTool } from "../tools/types.ts";
import type { MockPersistence } from "./persistence.ts";
import type { AccountStatus } from "./records.ts";

/** An account to start with. */
export interface AccountSeed {
  userId: string;
  toolkit: string;
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
}

/** A user to start with. Users need no record: any non-empty id is one. */
export interface UserSeed {
  id: string;
  accounts?: readonly Omit<AccountSeed, "userId">[] | undefined;
}

/** A named starting point. */
export interface Scenario {
  /** One line: what is there. */
  description: string;
  users: readonly UserSeed[];
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
  /** In whose name the Connect Link page asks. Default "Your app". */
  appName?: string | undefined;
  /** The Connect Link page's address. Default `{requestOrigin}/link/{token}`. */
  connectPageUrl?: ((token: string, requestOrigin: string) => string) | undefined;
  /** Who is there in the scenario `default`. */
  users?: readonly UserSeed[] | undefined;
  /** More starting points, by name. */
  scenarios?: Readonly<Record<string, Scenario>> | undefined;
  /** The one to start with when nothing is stored. Default `default`. */
  scenario?: string | undefined;
}
