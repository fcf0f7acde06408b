import type { Query } from "./query.ts";
import type { Route } from "./route.ts";
import { manageTriggerSchema, upsertTriggerSchema } from "./schemas/triggerSchemas.ts";
import { wireTriggers, wireTriggerType, wireTriggerTypes } from "./wire/trigger.ts";

/** A list under its name, or under the one that it had before. */
function listOf(query: Query, name: string, before?: string): string[] | undefined {
  return query.list(name) ?? (before === undefined ? undefined : query.list(before));
}

/** Triggers: those of the catalogue, and those that watch accounts. */
export const triggerRoutes: readonly Route[] = [
  {
    method: "get",
    path: "/triggers_types",
    async run({ backend, query }) {
      const page = await backend.triggers.types({
        ...query.page(),
        toolkits: query.slugs("toolkit_slugs"),
      });
      return { body: wireTriggerTypes(page) };
    },
  },
  {
    method: "get",
    path: "/triggers_types/list/enum",
    async run({ backend }) {
      return { body: await backend.triggers.typeSlugs() };
    },
  },
  {
    method: "get",
    path: "/triggers_types/:slug",
    async run({ backend, param }) {
      return { body: wireTriggerType(await backend.triggers.type(param("slug"))) };
    },
  },
  {
    method: "post",
    path: "/trigger_instances/:slug/upsert",
    async run({ backend, param, body }) {
      const asked = await body(upsertTriggerSchema);
      const { trigger, isNew } = await backend.triggers.upsert({
        slug: param("slug"),
        accountId: asked.connected_account_id ?? asked.connectedAuthId,
        userId: asked.user_id,
        config: asked.trigger_config ?? asked.triggerConfig,
      });
      return { status: isNew ? 201 : 200, body: { trigger_id: trigger.id } };
    },
  },
  {
    method: "get",
    path: "/trigger_instances/active",
    async run({ backend, query }) {
      const page = await backend.triggers.list({
        ...query.page(),
        userIds: listOf(query, "user_ids"),
        accountIds: listOf(query, "connected_account_ids", "connectedAccountIds"),
        authConfigIds: listOf(query, "auth_config_ids", "authConfigIds"),
        ids: listOf(query, "trigger_ids", "triggerIds"),
        slugs: listOf(query, "trigger_names", "triggerNames"),
        showDisabled: query.flag("show_disabled") ?? query.flag("showDisabled"),
      });
      return { body: wireTriggers(page) };
    },
  },
  {
    method: "patch",
    path: "/trigger_instances/manage/:id",
    async run({ backend, param, body }) {
      const { status } = await body(manageTriggerSchema);
      await backend.triggers.setEnabled(param("id"), status === "enable");
      return { body: { status: "success" } };
    },
  },
  {
    method: "delete",
    path: "/trigger_instances/manage/:id",
    async run({ backend, param }) {
      await backend.triggers.delete(param("id"));
      return { body: { trigger_id: param("id") } };
    },
  },
];
