import { notFound } from "../errors.ts";
import { listPage } from "../listPage.ts";
import type { Platform } from "../platform.ts";
import type { ListPage, TriggerType, TriggerTypeQuery } from "../types.ts";

/** The catalogue's triggers, in the order of their toolkits. */
export function triggerTypes(platform: Platform): TriggerType[] {
  return platform.toolkits.toolkits.flatMap((toolkit) =>
    (toolkit.triggers ?? []).map((trigger) => ({ trigger, toolkit })),
  );
}

/** A page of them. */
export function listTriggerTypes(
  platform: Platform,
  { toolkits, ...query }: TriggerTypeQuery,
): ListPage<TriggerType> {
  const found = triggerTypes(platform).filter(
    ({ toolkit }) => toolkits === undefined || toolkits.includes(toolkit.slug),
  );
  return listPage(found, query, { default: 20, max: 50 });
}

/**
 * By its slug, in any case.
 *
 * @throws PlatformError 404 when there is none.
 */
export function findTriggerType(platform: Platform, slug: string): TriggerType {
  const wanted = slug.toUpperCase();
  const found = triggerTypes(platform).find(({ trigger }) => trigger.slug === wanted);
  if (found === undefined) throw notFound("trigger type", slug);
  return found;
}
