import { same, toolkits, users } from "../World.ts";
import {
  asSharing,
  hostConfigs,
  type Step,
  someAlias,
  someSession,
  someSharing,
} from "./choices.ts";

const outcomes = ["approve", "approve", "approve", "deny", "expire"] as const;

export const link: Step = async (world) => {
  const { random, model } = world;
  const toolkit = random.pick(toolkits);
  const alias = someAlias(world);
  const acl = someSharing(world);
  const session = someSession(world);
  if (!session) return;
  const config = session.isDeleted ? undefined : model.configForLink(session, toolkit);
  const isAllowed =
    config !== undefined && (alias === undefined || model.claimAlias(session.user, toolkit, alias));
  const made = await world.agree(
    `a link of ${session.id} for ${toolkit}, called ${alias}`,
    isAllowed,
    (backend) => backend.sessions.link(session.id, { toolkit, alias, sharing: asSharing(acl) }),
  );
  if (!made || !config) return;
  const { user } = session;
  const account = { id: made.accountId, user, toolkit, config: config.id, alias, acl };
  model.addLink(made.token, model.addAccount(account));
};

export const linkOnConfig: Step = async (world) => {
  const { random, model } = world;
  const config = random.maybe(hostConfigs(model.configs));
  if (!config) return;
  const user = random.pick(users);
  const alias = someAlias(world);
  const acl = someSharing(world);
  const isUsable = !config.isDeleted && !config.isDisabled;
  const isAllowed =
    isUsable && (alias === undefined || model.claimAlias(user, config.toolkit, alias));
  const made = await world.agree(`a link of ${user} on ${config.id}`, isAllowed, (backend) =>
    backend.links.create({ userId: user, authConfigId: config.id, alias, sharing: asSharing(acl) }),
  );
  if (!made) return;
  const { toolkit, id } = config;
  const account = { id: made.accountId, user, toolkit, config: id, alias, acl };
  model.addLink(made.token, model.addAccount(account));
};

export const decide: Step = async (world) => {
  const { random, model } = world;
  const chosen = random.maybe(model.links.slice(-10));
  if (!chosen) return;
  const outcome = random.pick(outcomes);
  const done = await world.agree(`${chosen.token}: ${outcome}`, model.isOpen(chosen), (backend) =>
    backend.links.complete(chosen.token, { outcome, credentials: { generic_api_key: "k" } }),
  );
  if (!done) return;
  model.decide(chosen, outcome);
  same("the link's end", done.status, chosen.account.state === "active" ? "success" : "failed");
};
