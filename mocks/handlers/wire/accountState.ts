import type { ConnectedAccount } from "../../backend/types.ts";
import { isoTime } from "../../wire.ts";
import { masked } from "./masked.ts";

/** What stands for a token that a provider would have given. */
const TOKEN = "mock...";

/** An account's `state`: what its scheme holds in its status. Secrets are masked. */
export function accountState(account: ConnectedAccount, redirectUrl: string) {
  const { scheme, credentials } = account;
  const typed = Object.fromEntries(
    Object.entries(credentials).map(([name, value]) => [name, masked(value)]),
  );
  const tokens = { access_token: TOKEN, token_type: "Bearer" };
  switch (scheme) {
    case "OAUTH2":
      return { authScheme: scheme, val: oauth2Value(account, tokens, { redirectUrl }) };
    case "DCR_OAUTH": {
      const client = { client_id: "mock" };
      return {
        authScheme: scheme,
        val: grantedValue(account, { ...tokens, ...client }, { redirectUrl, ...client }),
      };
    }
    case "S2S_OAUTH2":
      return { authScheme: scheme, val: grantedValue(account, tokens, {}) };
    case "OAUTH1": {
      const tokenPair = { oauth_token: TOKEN, oauth_token_secret: TOKEN };
      const asked = { ...tokenPair, authUri: redirectUrl, redirectUrl };
      return { authScheme: scheme, val: grantedValue(account, tokenPair, asked) };
    }
    case "API_KEY":
      return { authScheme: scheme, val: typedValue(account, typed, { redirectUrl }) };
    case "BEARER_TOKEN": {
      const held = { token: TOKEN, ...typed };
      return { authScheme: scheme, val: typedValue(account, held, { redirectUrl }) };
    }
    case "BASIC": {
      const held = { ...login, ...typed };
      return { authScheme: scheme, val: typedValue(account, held, { redirectUrl }) };
    }
    case "BASIC_WITH_JWT":
      return {
        authScheme: scheme,
        val: { ...login, ...typed, ...grantedValue(account, {}, {}) },
      };
    case "GOOGLE_SERVICE_ACCOUNT": {
      const held = { credentials_json: TOKEN, ...typed };
      return { authScheme: scheme, val: typedValue(account, held, { redirectUrl }) };
    }
    case "SERVICE_ACCOUNT": {
      const held = {
        application_id: "mock",
        installation_id: "mock",
        private_key: TOKEN,
        ...typed,
      };
      return { authScheme: scheme, val: typedValue(account, held, {}) };
    }
    case "BILLCOM_AUTH": {
      const held = { devKey: TOKEN, sessionId: TOKEN, ...typed };
      return { authScheme: scheme, val: grantedValue(account, held, { redirectUrl }) };
    }
    case "CALCOM_AUTH":
    case "SAML":
    case "NO_AUTH":
      return { authScheme: scheme, val: grantedValue(account, typed, {}) };
  }
}

const login = { username: "mock", password: TOKEN };

/**
 * The state of a scheme whose credentials the user types. It knows no end but disabling: what else became of the
 * account is in its `status` alone.
 */
function typedValue<Held extends object, Asked extends object>(
  account: ConnectedAccount,
  held: Held,
  asked: Asked,
) {
  const known = account.identity === null ? held : { ...held, displayName: account.identity };
  switch (account.status) {
    case "INITIALIZING":
      return { status: "INITIALIZING" as const };
    case "ACTIVE":
      return { status: "ACTIVE" as const, ...known };
    default:
      return account.connectedAt === null
        ? { status: "INITIATED" as const, ...asked }
        : { status: "INACTIVE" as const, ...known };
  }
}

/** The state of a scheme whose credentials the provider gives: it can fail and run out. */
function grantedValue<Held extends object, Asked extends object>(
  account: ConnectedAccount,
  held: Held,
  asked: Asked,
) {
  switch (account.status) {
    case "FAILED":
      return {
        status: "FAILED" as const,
        error: "access_denied",
        error_description: account.statusReason ?? "",
      };
    case "EXPIRED":
    case "REVOKED":
      return { status: "EXPIRED" as const, expired_at: isoTime(account.updatedAt) };
    default:
      return typedValue(account, held, asked);
  }
}

/** OAuth 2 alone says when it was taken back. */
function oauth2Value<Held extends object, Asked extends object>(
  account: ConnectedAccount,
  held: Held,
  asked: Asked,
) {
  return account.status === "REVOKED"
    ? { status: "REVOKED" as const, revoked_at: isoTime(account.updatedAt) }
    : grantedValue(account, held, asked);
}
