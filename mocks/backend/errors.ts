import { PlatformError } from "./platformError.ts";
import type { ConnectedAccountRecord } from "./records.ts";

/** The refusals of the platform, in its numbers and our words. Where it has no number, the HTTP status stands in. */

/** A request that does not have the shape it should. `errors` name the fields. */
export function badRequest(message: string, errors: readonly string[]): PlatformError {
  return new PlatformError({
    status: 400,
    code: 10400,
    slug: "HTTP_BadRequest",
    message,
    suggestedFix: "Correct the fields named in errors.",
    errors,
  });
}

export function notFound(what: string, id: string): PlatformError {
  return new PlatformError({
    status: 404,
    code: 10404,
    slug: "HTTP_NotFound",
    message: `There is no ${what} "${id}".`,
    suggestedFix: `Check the id. A deleted ${what} is not found either.`,
  });
}

/** @param asked Such as `GET /api/v3.1/triggers`. */
export function noSuchRoute(asked: string): PlatformError {
  return new PlatformError({
    status: 404,
    code: 10404,
    slug: "HTTP_NotFound",
    message: `There is no route "${asked}".`,
    suggestedFix:
      "Check method and path. The mock's README lists its routes, and what it leaves out.",
  });
}

export function conflict(message: string, suggestedFix: string): PlatformError {
  return new PlatformError({
    status: 409,
    code: 10409,
    slug: "HTTP_Conflict",
    message,
    suggestedFix,
  });
}

export function noManagedAuth(toolkit: string, requestId?: string): PlatformError {
  return new PlatformError({
    status: 400,
    code: 4308,
    slug: "ToolRouterV2_NoManagedAuth",
    message: `"${toolkit}" has no Composio managed auth, and the session has no auth config for it.`,
    suggestedFix: `Make an auth config for "${toolkit}" with your own credentials and name it in the session's auth_configs.`,
    requestId,
  });
}

export function toolkitIsNoAuth(toolkit: string): PlatformError {
  return new PlatformError({
    status: 400,
    code: 4326,
    slug: "ToolRouterV2_ToolkitsIsNoAuth",
    message: `"${toolkit}" needs no authentication, so there is nothing to connect.`,
    suggestedFix: "Run its tools as they are.",
  });
}

export function toolkitIsPinned(toolkit: string): PlatformError {
  return new PlatformError({
    status: 400,
    code: 400,
    message: `A connected account is already defined for this toolkit in the session ("${toolkit}").`,
    suggestedFix: "Take the toolkit out of the session's connected_accounts first.",
  });
}

export function noUsableAuthConfig(toolkits: readonly string[]): PlatformError {
  return new PlatformError({
    status: 400,
    code: 4300,
    slug: "ToolRouterV2_BadRequest",
    message: `These toolkits have no Composio managed auth and no auth config: ${toolkits.join(", ")}.`,
    suggestedFix: "Name an auth config of your own for each in auth_configs, or leave them out.",
  });
}

/** A configuration that the platform can read, and does not take. */
export function invalidConfig(message: string, errors: readonly string[]): PlatformError {
  return new PlatformError({
    status: 400,
    code: 4300,
    slug: "ToolRouterV2_BadRequest",
    message,
    suggestedFix: "Correct what errors name.",
    errors,
  });
}

export function unknownToolkits(slugs: readonly string[]): PlatformError {
  return new PlatformError({
    status: 400,
    code: 4305,
    slug: "ToolRouterV2_InvalidToolkitSlugs",
    message: `There are no toolkits with these slugs: ${slugs.join(", ")}.`,
    suggestedFix: "Use slugs as the list of toolkits gives them.",
  });
}

export function invalidConnectedAccounts(reasons: readonly string[]): PlatformError {
  return new PlatformError({
    status: 400,
    code: 4306,
    slug: "ToolRouterV2_InvalidConnectedAccountIds",
    message: `These connected accounts can't be pinned: ${reasons.join("; ")}.`,
    suggestedFix: "Pin accounts that exist, are enabled and are the session's user's own.",
  });
}

export function invalidAuthConfigs(reasons: readonly string[]): PlatformError {
  return new PlatformError({
    status: 400,
    code: 400,
    slug: "ToolRouterV2_InvalidAuthConfigIds",
    message: `These auth configs can't be used: ${reasons.join("; ")}.`,
    suggestedFix: "Name auth configs that exist, each for a toolkit of the session.",
  });
}

export function noActiveConnection(toolkit: string, requestId?: string): PlatformError {
  return new PlatformError({
    status: 400,
    code: 4302,
    slug: "ToolRouterV2_NoActiveConnection",
    message: `The session has no active connection for "${toolkit}".`,
    suggestedFix: "Let the user connect it with a link, or pin an account that is active.",
    requestId,
  });
}

export function toolkitNotAllowed(toolkit: string, requestId?: string): PlatformError {
  return new PlatformError({
    status: 400,
    code: 4324,
    slug: "ToolRouterV2_ToolkitNotAllowed",
    message: `"${toolkit}" is not allowed in this session.`,
    suggestedFix: "Add it to the session's toolkits.",
    requestId,
  });
}

export function toolNotFound(slug: string, requestId?: string): PlatformError {
  return new PlatformError({
    status: 400,
    code: 4301,
    slug: "ToolRouterV2_ToolNotFound",
    message: `There is no tool "${slug}".`,
    suggestedFix: "Use a slug as the list of tools gives it.",
    requestId,
  });
}

export function tooManyAccounts(toolkit: string, most: number): PlatformError {
  return new PlatformError({
    status: 400,
    code: 400,
    message: `This user has as many connected "${toolkit}" accounts as this session takes: ${most}.`,
    suggestedFix: "Disconnect one, or raise the session's multi_account.max_accounts_per_toolkit.",
  });
}

/** The tool is there, but not in this session: to its agent it is as unknown as one that does not exist. */
export function toolFilteredOut(slug: string, requestId?: string): PlatformError {
  return new PlatformError({
    status: 400,
    code: 4301,
    slug: "ToolRouterV2_ToolNotFound",
    message: `The tool "${slug}" is not available in this session: its tools or tags leave it out.`,
    suggestedFix: "Change the session's tools or tags, or use a tool that they leave in.",
    requestId,
  });
}

export function accountSelectionRequired(
  toolkit: string,
  accounts: readonly Pick<ConnectedAccountRecord, "id" | "alias" | "wordId">[],
  requestId?: string,
): PlatformError {
  const names = accounts.map(({ id, alias, wordId }) => `${alias ?? wordId} (${id})`).join(", ");
  return new PlatformError({
    status: 400,
    code: 400,
    message: `Several "${toolkit}" accounts are active, and this session asks for an explicit selection. Name one in account: ${names}.`,
    suggestedFix: "Repeat the call with account: an id, an alias or a word id.",
    errors: [`account: must be one of ${names}`],
    requestId,
  });
}

export function aliasTaken(alias: string, toolkit: string): PlatformError {
  return new PlatformError({
    status: 400,
    code: 400,
    message: `The alias "${alias}" is already used for another "${toolkit}" account of this user.`,
    suggestedFix: "Choose another alias: it must be unique per user and toolkit.",
  });
}

export function proxyIsOff(requestId?: string): PlatformError {
  return new PlatformError({
    status: 400,
    code: 4300,
    slug: "ToolRouterV2_BadRequest",
    message: "Proxied requests are off in this session.",
    suggestedFix: "Set the session's proxy_execute.enable to true.",
    requestId,
  });
}

/** Whoever asked first keeps it, for as long as they can still connect. */
export function aliasPending(alias: string, toolkit: string, accountId: string): PlatformError {
  return new PlatformError({
    status: 400,
    code: 400,
    message: `The alias "${alias}" is already used for another "${toolkit}" account of this user, whose link is not finished: ${accountId}.`,
    suggestedFix: "Finish that link, delete its account, or choose another alias.",
  });
}

export function linkIsOver(how: string): PlatformError {
  return conflict(`This link is over: it was ${how}.`, "Start a new link.");
}
