import { PlatformError } from "../backend/platformError.ts";
import type { Permission } from "../backend/settings.ts";

const headerNames = ["x-api-key", "x-user-api-key", "x-org-api-key"] as const;

/**
 * The one key that a request brings: a project's, a user's or an organization's.
 *
 * @throws PlatformError 401.
 */
export function readApiKey(headers: Headers): string {
  const given = headerNames.flatMap((name) => {
    const key = headers.get(name);
    return key ? [{ name, key }] : [];
  });
  const [credential, ...others] = given;
  if (credential === undefined) throw noApiKey();
  if (others.length > 0) {
    throw wrongKey("One credential per request.", `Send one of ${headerNames.join(", ")}.`);
  }
  const { name, key } = credential;
  if (name === "x-api-key" && key.startsWith("uak_")) {
    throw wrongKey("A user's API key was sent as a project's.", "Send it as x-user-api-key.");
  }
  if (name === "x-user-api-key" && !(headers.get("x-org-id") && headers.get("x-project-id"))) {
    throw wrongKey(
      "A user's API key does not say for which project it is used.",
      "Send x-org-id and x-project-id along.",
    );
  }
  return key;
}

/**
 * Refuses what a key is not made for. A key that the project has not narrowed may do everything.
 *
 * @throws PlatformError 403.
 */
export function checkPermission(
  keys: Readonly<Record<string, readonly Permission[]>>,
  key: string,
  path: string,
): void {
  const held = Object.hasOwn(keys, key) ? keys[key] : undefined;
  const needed = permissionFor(path);
  if (held === undefined || held.includes(needed)) return;
  throw new PlatformError({
    status: 403,
    code: 10403,
    slug: "HTTP_Forbidden",
    message: `This API key lacks the permission "${needed}".`,
    suggestedFix: "Use a key that has it. A key's permissions are fixed when it is made.",
  });
}

/** What a path below the API's root needs. */
function permissionFor(path: string): Permission {
  if (path.startsWith("/tool_router/")) {
    return /\/(search|execute|execute_meta|proxy_execute|mcp)$/.test(path)
      ? "session_execution"
      : "sessions";
  }
  if (path === "/tools/execute/proxy") return "proxy_execution";
  if (path.startsWith("/tools/execute/") || path.startsWith("/files/")) return "tool_execution";
  if (path.startsWith("/tools")) return "tools";
  if (path.startsWith("/toolkits")) return "toolkits";
  if (path.startsWith("/auth_configs")) return "auth_configs";
  if (path.startsWith("/connected_accounts")) return "connected_accounts";
  if (path.startsWith("/trigger")) return "triggers";
  if (path.startsWith("/webhook")) return "webhooks";
  return "observability";
}

function noApiKey(): PlatformError {
  return new PlatformError({
    status: 401,
    code: 906,
    slug: "Auth_NoAuthProvided",
    message: "An API key is required.",
    suggestedFix: "Send it as x-api-key. The mock takes any.",
  });
}

function wrongKey(message: string, suggestedFix: string): PlatformError {
  return new PlatformError({
    status: 401,
    code: 801,
    slug: "APIKey_InvalidAPIKey",
    message,
    suggestedFix,
  });
}
