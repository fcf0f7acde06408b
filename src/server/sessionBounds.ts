import { isRecord } from "../internal/records.ts";
import { assertUsable } from "./accounts.ts";
import type { Call } from "./Call.ts";
import { checkCallbackUrl } from "./callbackUrl.ts";
import { badRequest } from "./Refusal.ts";
import type { Json } from "./sessionConfig.ts";

type Toolkits = { enable: unknown[] } | { disable: unknown[] } | undefined;

/**
 * A browser's wish for a session's configuration, within what the host's allows. Fields that the host fixes are the host's.
 *
 * @param asked checked for its form already
 * @throws Refusal 400 that names what the host does not allow.
 */
export async function boundConfig(call: Call, asked: Json, isNew: boolean): Promise<Json> {
  const { toolkits, auth_configs, connected_accounts, manage_connections, ...fixed } =
    call.config.fields;
  const bounded: Json = { ...asked };
  const isSent = (name: string) => isNew || name in asked;

  if (isSent("toolkits")) put(bounded, "toolkits", boundToolkits(asked.toolkits, toolkits));
  if (isSent("auth_configs"))
    put(bounded, "auth_configs", boundAuthConfigs(asked.auth_configs, auth_configs));
  if (isSent("connected_accounts")) {
    const pins = await boundPins(call, asked.connected_accounts, connected_accounts);
    put(bounded, "connected_accounts", pins);
  }
  if (isSent("manage_connections")) {
    const wish = isRecord(asked.manage_connections) ? asked.manage_connections : {};
    checkCallbackUrl(call, wish.callback_url, "manage_connections.callback_url");
    const own = isRecord(manage_connections) ? manage_connections : {};
    const merged = { ...wish, ...own };
    const isEmpty = Object.keys(merged).length === 0;
    put(bounded, "manage_connections", isEmpty ? asked.manage_connections : merged);
  }
  for (const [name, value] of Object.entries(fixed)) if (isSent(name)) bounded[name] = value;
  return bounded;
}

/** Toolkits that a query or a link names, where it does. @throws Refusal 400 */
export function assertToolkits(call: Call, slugs: readonly unknown[], path: string): void {
  for (const slug of slugs) {
    if (slug !== undefined && !isAllowed(call, slug))
      throw badRequest(`${path}: the host does not allow "${slug}" (sessionConfig.toolkits)`);
  }
}

/** Whether the host's own configuration has a toolkit. */
export function isAllowed(call: Call, slug: unknown): boolean {
  return has(toToolkits(call.config.fields.toolkits), slug);
}

function has(host: Toolkits, slug: unknown): boolean {
  return !host || ("enable" in host ? host.enable.includes(slug) : !host.disable.includes(slug));
}

function put(target: Json, name: string, value: unknown): void {
  if (value === undefined) delete target[name];
  else target[name] = value;
}

function toToolkits(value: unknown): Toolkits {
  if (Array.isArray(value)) return { enable: value };
  if (!isRecord(value)) return undefined;
  if (Array.isArray(value.enable)) return { enable: value.enable };
  return Array.isArray(value.disable) ? { disable: value.disable } : undefined;
}

function boundToolkits(asked: unknown, own: unknown): unknown {
  const wish = toToolkits(asked);
  const host = toToolkits(own);
  if (!host) return wish ?? asked;
  if (!wish) return host;
  if ("disable" in wish) {
    return "disable" in host
      ? { disable: [...new Set([...host.disable, ...wish.disable])] }
      : { enable: host.enable.filter((slug) => !wish.disable.includes(slug)) };
  }
  const beyond = wish.enable.filter((slug) => !has(host, slug));
  if (beyond.length === 0) return wish;
  throw badRequest(
    `toolkits: the host does not allow ${beyond.join(", ")} (sessionConfig.toolkits)`,
  );
}

function boundAuthConfigs(asked: unknown, own: unknown): unknown {
  const host = isRecord(own) ? own : {};
  for (const [slug, id] of Object.entries(isRecord(asked) ? asked : {})) {
    if (!Object.hasOwn(host, slug) || host[slug] !== id) {
      throw badRequest(`auth_configs.${slug}: is not the host's (sessionConfig.authConfigs)`);
    }
  }
  return own ?? asked;
}

async function boundPins(call: Call, asked: unknown, own: unknown): Promise<unknown> {
  const pins = isRecord(asked) ? asked : {};
  await assertUsable(
    call,
    Object.values(pins)
      .flat()
      .filter((id) => typeof id === "string"),
    "connected_accounts",
  );
  const merged = { ...pins, ...(isRecord(own) ? own : {}) };
  return Object.keys(merged).length === 0 ? asked : merged;
}
