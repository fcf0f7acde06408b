import { conditionsOf } from "./conditions/conditions.ts";
import { scenarioOf } from "./seeding/startScenario.ts";
import type { Store } from "./store/createStore.ts";
import type { BackendSnapshot } from "./types.ts";

/** A copy of everything that is stored, oldest first. */
export function takeSnapshot(store: Store, now: number): BackendSnapshot {
  const { tables, revision } = store;
  return structuredClone({
    revision,
    now,
    scenario: scenarioOf(tables) ?? "",
    conditions: conditionsOf(tables),
    sessions: inOrder(tables.sessions.all()),
    connectedAccounts: inOrder(tables.connectedAccounts.all()),
    authConfigs: inOrder(tables.authConfigs.all()),
    links: inOrder(tables.links.all()),
    executions: inOrder(tables.executions.all()),
    toolData: inOrder(tables.toolData.all()),
    triggers: inOrder(tables.triggers.all()),
    triggerEvents: inOrder(tables.triggerEvents.all()),
    webhooks: inOrder(tables.webhooks.all()),
    webhookEndpoints: inOrder(tables.webhookEndpoints.all()),
    files: inOrder(tables.files.all()).map(({ content: _, ...file }) => file),
  });
}

function inOrder<Item extends { order: number }>(items: Iterable<Item>): Item[] {
  return [...items].sort((a, b) => a.order - b.order);
}
