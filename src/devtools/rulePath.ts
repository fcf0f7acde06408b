import type {
  AuthConfig,
  ConnectedAccount,
  SessionConfig,
  Toolkit,
  ToolkitDetail,
} from "../client/index.ts";
import { explainConnection, type PrecedenceRule } from "../core/explain/explainConnection.ts";

/** One of the five rules. */
export type PathRule = Exclude<PrecedenceRule, "noAuth">;

/** Where a rule stands in the decision about one toolkit. */
export interface PathStep {
  readonly rule: PathRule;
  /** What the rule goes by. */
  readonly title: string;
  /** `decides`; `possible` where what is known fits several; `passed` over; `unreached`, since an earlier one decides. */
  readonly state: "decides" | "possible" | "passed" | "unreached";
  /** Why, in a sentence; empty for a rule that was not reached. */
  readonly reason: string;
}

/** An account of the toolkit that is not used. */
export interface PassedAccount {
  readonly account: ConnectedAccount;
  /** Why not, in a sentence. */
  readonly reason: string;
}

/** The decision about one toolkit, from the first rule to the account. */
export interface RulePath {
  readonly steps: readonly PathStep[];
  /** Where it ends: the account, where there is one, and what a call would meet. */
  readonly end: {
    readonly ready: boolean;
    readonly accountId: string | undefined;
    readonly authConfigId: string | undefined;
    readonly text: string;
  };
  readonly passedAccounts: readonly PassedAccount[];
}

/** What is known beside the session's configuration and its item; each makes the path say more. */
export interface PathFacts {
  detail?: ToolkitDetail | undefined;
  /** The user's accounts of the toolkit. */
  accounts?: readonly ConnectedAccount[] | undefined;
  /** The project's auth configs of the toolkit, as far as this client may see them. */
  authConfigs?: readonly AuthConfig[] | undefined;
}

const titles: Readonly<Record<PathRule, string>> = {
  connectedAccounts: "Pinned account",
  authConfigs: "The session's auth config",
  toolRouterAuthConfig: "Tool Router's auth config",
  managedAuthConfig: "A new auth config",
  noManagedAuth: "No way to connect",
};

const order = Object.keys(titles).filter((rule): rule is PathRule => Object.hasOwn(titles, rule));

/**
 * The five rules of precedence for one toolkit: which decides, which were passed over and why, and the account at the end.
 * It says no more than {@link explainConnection} knows, but for one thing: without an account, rules 3 and 4 look alike to a
 * session. A project that has no auth config of the toolkit has none that Tool Router made, so that rule 4 decides.
 */
export function rulePath(config: SessionConfig, toolkit: Toolkit, facts: PathFacts = {}): RulePath {
  const known = explainConnection(config, toolkit, facts.detail);
  const isNew = known.rule === "undetermined" && hasNoAuthConfig(toolkit, facts);
  const candidates: readonly PrecedenceRule[] = isNew ? ["managedAuthConfig"] : known.candidates;
  const first = order.findIndex((rule) => candidates.includes(rule));
  const steps = order.map((rule, index): PathStep => {
    const isCandidate = candidates.includes(rule);
    const state = isCandidate
      ? candidates.length === 1
        ? "decides"
        : "possible"
      : index < first
        ? "passed"
        : "unreached";
    return {
      rule,
      title: titles[rule],
      state,
      reason: reasonOf(rule, state, config, toolkit, facts),
    };
  });
  const { ready, accountId, authConfigId } = known;
  return {
    steps,
    end: { ready, accountId, authConfigId, text: endOf(toolkit, candidates, ready, accountId) },
    passedAccounts: (facts.accounts ?? [])
      .filter(({ id }) => id !== accountId)
      .map((account) => ({ account, reason: whyPassed(account, toolkit, config, authConfigId) })),
  };
}

/** A proxy shows the project's managed auth configs alone: where nothing is managed, seeing none says nothing. */
function hasNoAuthConfig({ managedAuthSchemes }: Toolkit, { authConfigs, detail }: PathFacts) {
  const managed = detail?.managedAuthSchemes ?? managedAuthSchemes;
  return authConfigs?.length === 0 && managed.length > 0;
}

function reasonOf(
  rule: PathRule,
  state: PathStep["state"],
  config: SessionConfig,
  { slug, managedAuthSchemes }: Toolkit,
  { detail, authConfigs }: PathFacts,
): string {
  if (state === "unreached") return "";
  const isDecisive = state === "decides";
  switch (rule) {
    case "connectedAccounts": {
      const pins = config.connectedAccounts[slug] ?? [];
      if (!isDecisive) return `The session pins no account of ${slug}.`;
      return `The session pins ${pins.join(", ")}: that one and no other, also when it does not work.`;
    }
    case "authConfigs":
      if (!isDecisive) return `The session names no auth config for ${slug}.`;
      return `The session names ${config.authConfigs[slug]}: only accounts that it made count.`;
    case "toolRouterAuthConfig":
      if (isDecisive) {
        return "Made earlier, when an account was first connected. Of its accounts, the active one that was connected most recently is used.";
      }
      if (state === "passed") {
        if (authConfigs) return `The project has no auth config for ${slug} yet.`;
        return `Tool Router cannot have made one: ${slug} needs credentials of an app of yours.`;
      }
      if (!authConfigs)
        return "Decides if Tool Router made one before, for any user: the session does not say.";
      if (authConfigs.length === 0)
        return "Decides if Tool Router made one before: none is visible from here.";
      return `Decides if Tool Router made one of these: ${authConfigs.map(({ id }) => id).join(", ")}.`;
    case "managedAuthConfig": {
      const [scheme] = detail?.managedAuthSchemes ?? managedAuthSchemes;
      if (state === "passed") {
        return `${slug} has neither an app of the platform's, nor a scheme that a user alone can fill.`;
      }
      return `A Connect Link makes one${scheme ? `, with the platform's own app (${scheme})` : ""}. From then on rule 3 decides.`;
    }
    case "noManagedAuth": {
      const refused =
        "calls and links are refused (no_managed_auth, 4308) until the session names an auth config of yours.";
      return isDecisive ? `C${refused.slice(1)}` : `Decides if neither does: ${refused}`;
    }
  }
}

function endOf(
  { slug, connection }: Toolkit,
  candidates: readonly PrecedenceRule[],
  ready: boolean,
  accountId: string | undefined,
): string {
  if (candidates.includes("noAuth")) return "Tools run without an account.";
  if (ready) return "Tools run with this account.";
  const [only] = candidates.length === 1 ? candidates : [];
  if (only === "noManagedAuth")
    return "No account, and no way to one: calls are refused (no_managed_auth).";
  if (accountId) {
    const { id, status } = connection.connectedAccount ?? {};
    const why = id === accountId ? `it is ${status}` : "it is not among the user's usable accounts";
    return `Calls are refused (no_active_connection): ${why}.`;
  }
  return `No account yet: calls are refused (no_active_connection) until a user connects ${slug}.`;
}

function whyPassed(
  { id, status, statusReason, authConfig }: ConnectedAccount,
  { slug, isNoAuth }: Toolkit,
  config: SessionConfig,
  authConfigId: string | undefined,
): string {
  if (isNoAuth) return `${slug} needs no account.`;
  const pins = config.connectedAccounts[slug] ?? [];
  if (pins.includes(id)) return "Pinned too, and another pinned one is used.";
  if (pins.length > 0) return "The session pins another one.";
  const own = config.authConfigs[slug];
  if (own && authConfig.id !== own) return `Made by ${authConfig.id}, not by ${own}.`;
  if (status !== "ACTIVE") return statusReason ? `${status}: ${statusReason}` : `${status}.`;
  if (authConfig.id === authConfigId) return "Connected earlier than the one that is used.";
  if (authConfigId) return `Made by ${authConfig.id}; the one that is used by ${authConfigId}.`;
  return `Made by ${authConfig.id}, which neither the session names nor Tool Router made.`;
}
