import type { SessionConfig, Toolkit, ToolkitDetail } from "../client/index.ts";

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
  /** The account: the pinned one, or the one that a tool would use now. */
  accountId?: string;
  /** The auth config that the account is on, or that a new one would be made on. */
  authConfigId?: string;
  /** A tool would run now. */
  ready: boolean;
}

export function explainConnection(
  config: SessionConfig,
  toolkit: Toolkit,
  detail?: ToolkitDetail,
): ConnectionExplanation {
  throw new Error(`not written yet: ${config.userId} ${toolkit.slug} ${detail?.slug}`);
}
