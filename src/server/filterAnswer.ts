import { isRecord } from "../internal/records.ts";
import { isOwn, isPinnedByHost } from "./accounts.ts";
import type { Call } from "./Call.ts";
import { notFound } from "./Refusal.ts";
import { isAllowed } from "./sessionBounds.ts";
import type { Json } from "./sessionConfig.ts";

/**
 * An answer without what is not the user's to see. The platform was asked by filter; this is for one that did not know the
 * filter, and for auth configs, which belong to the project: those of the host's configuration, and the platform's own. Of the
 * catalogue, what the host's configuration has.
 *
 * @throws Refusal 404 when nothing of it is left.
 */
export function filterAnswer(call: Call, body: unknown): unknown {
  const { filter } = call.route;
  if (!filter || !isRecord(body)) return body;
  const keep = (item: unknown): Json[] => {
    if (!isRecord(item)) return [];
    if (filter === "authConfigs") return visibleAuthConfig(call, item);
    const isVisible =
      filter === "toolkits"
        ? isAllowed(call, item.slug)
        : isOwn(item, call.userId) || isPinnedByHost(call, String(item.id));
    return isVisible ? [item] : [];
  };
  if (Array.isArray(body.items)) return { ...body, items: body.items.flatMap(keep) };
  const [kept] = keep(body);
  if (!kept) throw notFound("auth config", "not_owner");
  return kept;
}

function visibleAuthConfig(call: Call, item: Json): Json[] {
  const own = call.config.fields.auth_configs;
  if (isRecord(own) && Object.values(own).some((id) => id === item.id)) return [item];
  const isManaged = item.is_composio_managed === true || item.type === "default";
  // Who made it named it: that may be another customer's name.
  return isManaged ? [{ ...item, name: "" }] : [];
}
