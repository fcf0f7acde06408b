import type { ExecutionRecord } from "../backend/records.ts";
import type { Conditions, ProjectSettings } from "../backend/settings.ts";
import type { TriggerEventRecord } from "../backend/triggerRecords.ts";
import type { LinkView } from "../backend/types.ts";

/** The conditions, as `PUT /__mock__/conditions` takes them. */
export function wireConditions({ now, ...conditions }: Conditions) {
  return {
    ...conditions,
    now: now !== null && "fixed" in now ? new Date(now.fixed).toISOString() : now,
  };
}

/** The project's settings, as `PUT /__mock__/project` takes them. */
export function wireProject({
  verifierUrl,
  sameBrowserBinding,
  savedConfigs,
  keys,
}: ProjectSettings) {
  return {
    verifier_url: verifierUrl,
    same_browser_binding: sameBrowserBinding,
    saved_configs: savedConfigs,
    keys,
  };
}

/** A call in the log. */
export function wireExecution(execution: ExecutionRecord) {
  return {
    id: execution.id,
    tool_slug: execution.toolSlug,
    toolkit: execution.toolkit,
    user_id: execution.userId,
    session_id: execution.sessionId,
    connected_account_id: execution.accountId,
    auth_config_id: execution.authConfigId,
    rule: execution.rule,
    trace: [...execution.trace],
    error: execution.error,
    refused: execution.refused,
    created_at: new Date(execution.createdAt).toISOString(),
  };
}

/** What a trigger brought, and how its webhooks went. */
export function wireEvent(event: TriggerEventRecord) {
  const { trigger } = event;
  return {
    id: event.id,
    trigger_id: trigger.id,
    trigger_slug: trigger.slug,
    user_id: trigger.userId,
    connected_account_id: trigger.accountId,
    auth_config_id: event.authConfigId,
    payload: event.payload,
    deliveries: event.deliveries.map(({ subscriptionId, url, status, error }) => ({
      subscription_id: subscriptionId,
      webhook_url: url,
      status,
      error,
    })),
    created_at: new Date(event.createdAt).toISOString(),
  };
}

/** A link, as its page shows it. Time is what is left, so that the page needs no clock that agrees with the mock's. */
export function wireLinkView(link: LinkView, now: number) {
  return {
    link_token: link.token,
    status: link.status,
    connected_account_id: link.accountId,
    user_id: link.userId,
    app_name: link.appName,
    app_logo: link.appLogo,
    toolkit: { ...link.toolkit },
    auth_scheme: link.scheme,
    fields: link.fields.map((field) => ({ ...field })),
    scopes: [...link.scopes],
    expires_in_ms: link.expiresAt - now,
    callback_url: link.callbackUrl,
  };
}
