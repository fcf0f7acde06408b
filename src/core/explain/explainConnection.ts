import type { SessionConfig, Toolkit, ToolkitDetail } from "../../client/index.ts";

/** The five rules of precedence, in order, and the toolkits that need no connection. */
export type PrecedenceRule =
  | "connectedAccounts"
  | "authConfigs"
  | "toolRouterAuthConfig"
  | "managedAuthConfig"
  | "noManagedAuth"
  | "noAuth";

/** Which rule decides what a toolkit's tools run with. */
export interface ConnectionExplanation {
  /** The rule, or `undetermined` when what is known fits several: see `candidates`. */
  rule: PrecedenceRule | "undetermined";
  /** The rules that fit; one when it is determined. */
  candidates: readonly PrecedenceRule[];
  /** The account in question: the pinned one, or the one that the session would use. */
  accountId?: string;
  /** The auth config that the account is on, or that a new one would be made on. */
  authConfigId?: string;
  /** A tool would run now. */
  ready: boolean;
}

/** Schemes that need credentials of an app of one's own, unless the platform brings its app. */
const hostSchemes = new Set(["OAUTH1", "OAUTH2"]);

/** Schemes that the end user alone can fill. Of any other the platform does not say who fills it. */
const userSchemes = new Set(["API_KEY", "BEARER_TOKEN", "BASIC"]);

/**
 * Says why a session's tools use this account, or why they would be refused: the rule of precedence that decides, told
 * from what the client already holds.
 *
 * A session's item does not carry a toolkit's auth schemes. Where they decide (no account, no override), give the
 * toolkit's detail as well; without it the answer is `undetermined`, with the rules that are left.
 *
 * @example
 * ```ts
 * const { rule, ready } = explainConnection(session.config, toolkit);
 * if (rule === "connectedAccounts" && !ready) console.warn("The pinned account does not work.");
 * ```
 */
export function explainConnection(
  config: Pick<SessionConfig, "authConfigs" | "connectedAccounts">,
  toolkit: Toolkit,
  detail?: ToolkitDetail,
): ConnectionExplanation {
  const { slug } = toolkit;
  const { connectedAccount: account, authConfig, isActive } = toolkit.connection;
  const pins = config.connectedAccounts[slug] ?? [];
  const ownConfigId = config.authConfigs[slug];

  if (toolkit.isNoAuth) return determined("noAuth", true);
  if (pins.length > 0) {
    const isShown = account !== undefined && pins.includes(account.id);
    const accountId = isShown ? account.id : pins[0];
    return {
      ...determined("connectedAccounts", isShown && isActive),
      ...(accountId && { accountId }),
      ...(isShown && authConfig && { authConfigId: authConfig.id }),
    };
  }
  if (ownConfigId) {
    const isOnIt = authConfig?.id === ownConfigId;
    return {
      ...determined("authConfigs", isOnIt && isActive),
      ...(isOnIt && account && { accountId: account.id }),
      authConfigId: ownConfigId,
    };
  }
  if (account) {
    return {
      ...determined("toolRouterAuthConfig", isActive),
      accountId: account.id,
      ...(authConfig && { authConfigId: authConfig.id }),
    };
  }
  return withoutAccount(toolkit, detail);
}

function withoutAccount(toolkit: Toolkit, detail?: ToolkitDetail): ConnectionExplanation {
  const managed = detail?.managedAuthSchemes ?? toolkit.managedAuthSchemes;
  const others = detail?.authSchemes.map(({ mode }) => mode);
  if (managed.length === 0 && others?.every((mode) => hostSchemes.has(mode))) {
    return determined("noManagedAuth", false);
  }
  const candidates: PrecedenceRule[] = ["toolRouterAuthConfig", "managedAuthConfig"];
  const canConnect = managed.length > 0 || others?.some((mode) => userSchemes.has(mode));
  if (!canConnect) candidates.push("noManagedAuth");
  return { rule: "undetermined", candidates, ready: false };
}

function determined(rule: PrecedenceRule, ready: boolean): ConnectionExplanation {
  return { rule, candidates: [rule], ready };
}
