import type { ConnectedAccount, ConnectedAccountStatus } from "../../client/index.ts";

/** A cause that the platform is known to name in `status_reason`. */
export type StatusReason =
  | "unfinished"
  | "unstarted"
  | "refresh"
  | "failures"
  | "exchange"
  | "denied"
  | "byUser"
  | "configOff"
  | "revokedByUser"
  | "revokedByAdmin"
  | "deleted";

/** Why an account is not usable. */
export interface StatusExplanation {
  /** The cause; where none is known, the status, which says it in general. */
  cause: StatusReason | Exclude<ConnectedAccountStatus, "ACTIVE">;
  /** The platform's own words, where they name a cause that is not known. */
  text?: string;
}

/** The platform's texts, by what stays the same in them. */
const known: readonly (readonly [RegExp, StatusReason])[] = [
  [/not complete within|10 minutes/i, "unfinished"],
  [/before authorization was started/i, "unstarted"],
  [/token refresh/i, "refresh"],
  [/max auth failures/i, "failures"],
  [/token exchange/i, "exchange"],
  [/den(y|ied)|declined/i, "denied"],
  [/updated by user/i, "byUser"],
  [/auth config is disabled/i, "configOff"],
  [/user-initiated revoke/i, "revokedByUser"],
  [/admin tool/i, "revokedByAdmin"],
  [/connection delete/i, "deleted"],
];

/** As much of a text as a card has room for. */
const longestText = 160;

/** Why an account is not usable, from the platform's words for it; nothing for one that is. */
export function explainStatus({
  status,
  statusReason,
}: Pick<ConnectedAccount, "status" | "statusReason">): StatusExplanation | undefined {
  if (status === "ACTIVE") return undefined;
  const given = statusReason ?? "";
  const [, reason] = known.find(([pattern]) => pattern.test(given)) ?? [];
  if (reason) return { cause: reason };
  const text = clean(given);
  return { cause: status, ...(text && { text }) };
}

/**
 * A text of unknown origin as one short sentence; nothing where it was not meant for people (JSON, markup, a stack).
 */
function clean(text: string): string {
  const line = text
    .replace(/[\p{C}\s]+/gu, " ")
    .trim()
    .slice(0, longestText + 1);
  if (!/^\p{L}[^{}<>]*$/u.test(line)) return "";
  // A code, such as `invalid_grant`.
  const words = /\s/.test(line) ? line : line.replaceAll(/[_-]+/g, " ").toLowerCase();
  const sentence = words.charAt(0).toUpperCase() + words.slice(1);
  if (sentence.length > longestText) {
    return `${sentence.slice(0, sentence.lastIndexOf(" ", longestText))}…`;
  }
  return /[.!?…。]$/u.test(sentence) ? sentence : `${sentence}.`;
}
