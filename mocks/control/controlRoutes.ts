import type { Route } from "../handlers/route.ts";
import { readSharing } from "../handlers/schemas/sharingSchemas.ts";
import { wireAccount } from "../handlers/wire/account.ts";
import { wireSavedConfig } from "../handlers/wire/savedConfig.ts";
import { fireTriggers } from "../webhooks/fireTriggers.ts";
import {
  completeLinkSchema,
  conditionsSchema,
  fireSchema,
  projectSchema,
  resetSchema,
  savedConfigSchema,
  seedAccountSchema,
} from "./controlSchemas.ts";
import {
  wireConditions,
  wireEvent,
  wireExecution,
  wireLinkView,
  wireProject,
} from "./controlWire.ts";

/**
 * The control plane, under `/__mock__`: for tests, control panels and the Connect Link page. It needs no key, and the
 * conditions it sets don't hold for it.
 */
export const controlRoutes: readonly Route[] = [
  {
    method: "get",
    path: "/state",
    async run({ backend }) {
      const { now, conditions, ...state } = await backend.snapshot();
      return {
        body: {
          ...state,
          now: new Date(now).toISOString(),
          conditions: wireConditions(conditions),
          rejectedRecords: [...backend.rejectedRecords],
        },
      };
    },
  },
  {
    method: "post",
    path: "/reset",
    async run({ backend, body }) {
      const { scenario } = await body(resetSchema);
      await backend.reset(scenario ?? undefined);
      return { body: { success: true } };
    },
  },
  {
    method: "get",
    path: "/scenarios",
    async run({ backend }) {
      const { scenario } = await backend.snapshot();
      return { body: { items: backend.scenarios, current: scenario } };
    },
  },
  {
    method: "get",
    path: "/conditions",
    async run({ backend }) {
      return { body: wireConditions(await backend.conditions.get()) };
    },
  },
  {
    method: "put",
    path: "/conditions",
    async run({ backend, body }) {
      return { body: wireConditions(await backend.conditions.set(await body(conditionsSchema))) };
    },
  },
  {
    method: "get",
    path: "/project",
    async run({ backend }) {
      return { body: wireProject(await backend.project.get()) };
    },
  },
  {
    method: "put",
    path: "/project",
    async run({ backend, body }) {
      const asked = await body(projectSchema);
      const settings = await backend.project.set({
        verifierUrl: asked.verifier_url,
        sameBrowserBinding: asked.same_browser_binding,
        savedConfigs: asked.saved_configs,
        keys: asked.keys,
      });
      return { body: wireProject(settings) };
    },
  },
  {
    method: "post",
    path: "/session_configs",
    async run({ backend, body }) {
      const { archived, ...saved } = await body(savedConfigSchema);
      const record = await backend.savedConfigs.save({ ...saved, isArchived: archived });
      return { status: 201, body: wireSavedConfig(record) };
    },
  },
  {
    method: "post",
    path: "/accounts",
    async run({ backend, body, linkAddress }) {
      const seed = await body(seedAccountSchema);
      const account = await backend.accounts.seed({
        userId: seed.user_id,
        toolkit: seed.toolkit,
        status: seed.status,
        authConfigId: seed.auth_config_id,
        alias: seed.alias,
        connectedAt: seed.connected_at,
        ...readSharing(seed.experimental),
      });
      return { status: 201, body: wireAccount(account, linkAddress) };
    },
  },
  {
    // What the page asks when it is shown, so it counts as opening the link.
    method: "get",
    path: "/links/:token",
    async run({ backend, param }) {
      return { body: wireLinkView(await backend.links.open(param("token")), backend.now()) };
    },
  },
  {
    method: "post",
    path: "/links/:token/complete",
    async run({ backend, param, body }) {
      const { other_browser, ...completion } = await body(completeLinkSchema);
      const done = await backend.links.complete(param("token"), {
        ...completion,
        isOtherBrowser: other_browser,
      });
      return {
        body: {
          status: done.status,
          connected_account_id: done.accountId,
          connected_account_status: done.accountStatus,
          callback_url: done.callbackUrl ?? null,
          error: done.error ?? null,
        },
      };
    },
  },
  {
    method: "post",
    path: "/triggers/:id/fire",
    async run({ backend, param, body }) {
      const { payload } = await body(fireSchema);
      return { body: wireEvent(await fireTriggers(backend).fire(param("id"), { payload })) };
    },
  },
  {
    method: "get",
    path: "/trigger_events",
    async run({ backend, query }) {
      const events = await backend.triggers.events(query.text("trigger_id"));
      return { body: { items: events.map(wireEvent) } };
    },
  },
  {
    method: "get",
    path: "/executions/:id",
    async run({ backend, param }) {
      return { body: wireExecution(await backend.executions.get(param("id"))) };
    },
  },
];
