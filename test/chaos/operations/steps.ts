import type { ModelAcl, ModelConfig, ModelSession } from "./ReferencePlatform.ts";
import { aliases, same, toolkits, users, type World } from "./World.ts";

type Step = (world: World) => Promise<unknown>;

const minute = 60_000;
const outcomes = ["approve", "approve", "approve", "deny", "expire"] as const;

function sharing({ random }: World): ModelAcl | undefined {
  if (!random.chance(0.25)) return undefined;
  return { all: random.chance(0.4), allowed: random.some(users), denied: random.some(users) };
}

function asInput(acl: ModelAcl) {
  return {
    allowAllUsers: acl.all,
    allowedUserIds: [...acl.allowed],
    notAllowedUserIds: [...acl.denied],
  };
}

function asSharing(acl: ModelAcl | undefined) {
  return acl && { accountType: "SHARED" as const, acl: asInput(acl) };
}

/** Mostly none, so that names are seldom in each other's way. */
function someAlias({ random }: World): string | undefined {
  return random.chance(0.4) ? random.pick(aliases) : undefined;
}

/** Mostly what would be accepted; now and then another's, a dead one, or one of another toolkit. */
function somePins({ random, model }: World, user: string): Map<string, string> {
  const pins = new Map<string, string>();
  for (const toolkit of toolkits) {
    if (!random.chance(0.35)) continue;
    const isWild = random.chance(0.15);
    const account = random.maybe(
      model.accounts.filter(
        (one) => isWild || (one.toolkit === toolkit && model.mayUse(one, user) && !one.isDeleted),
      ),
    );
    if (account) pins.set(toolkit, account.id);
  }
  return pins;
}

function someConfigs({ random, model }: World): Map<string, string> {
  const configs = new Map<string, string>();
  for (const toolkit of toolkits) {
    if (!random.chance(0.2)) continue;
    const config = random.maybe(hostConfigs(model.configs, toolkit));
    if (config) configs.set(toolkit, config.id);
  }
  return configs;
}

function hostConfigs(configs: readonly ModelConfig[], toolkit?: string): ModelConfig[] {
  return configs.filter(
    (one) => !one.isToolRouters && (toolkit === undefined || one.toolkit === toolkit),
  );
}

function asLists(pins: ReadonlyMap<string, string>): Record<string, string[]> {
  return Object.fromEntries([...pins].map(([toolkit, id]) => [toolkit, [id]]));
}

function someSession({ random, model }: World): ModelSession | undefined {
  // Those that were made last are the ones to work with.
  return random.maybe(model.sessions.slice(-8));
}

const createSession: Step = async (world) => {
  const { random, model } = world;
  const user = random.pick(users);
  const pins = somePins(world, user);
  const configs = someConfigs(world);
  const asksApproval = random.chance(0.4);
  const isAllowed = model.mayPin(user, pins) && model.mayName(configs);
  const made = await world.agree(
    `a session of ${user} with ${[...pins.values(), ...configs.values()]}`,
    isAllowed,
    (backend) =>
      backend.sessions.create(user, {
        connected_accounts: asLists(pins),
        auth_configs: Object.fromEntries(configs),
        ...(asksApproval ? { tags: { require_approval: ["readOnlyHint" as const] } } : {}),
      }),
  );
  if (made) {
    const { id } = made;
    const session = { id, user, pins, configs, asksApproval, version: 1, isDeleted: false };
    model.sessions.push(session);
  }
};

const repin: Step = async (world) => {
  const { random, model } = world;
  const session = someSession(world);
  if (!session) return;
  const pins = somePins(world, session.user);
  const expected = random.chance(0.5) ? session.version - (random.chance(0.3) ? 1 : 0) : undefined;
  const isFresh = expected === undefined || expected === session.version;
  const patched = await world.agree(
    `pins of ${session.id}: ${[...pins.values()]}`,
    !session.isDeleted && isFresh && model.mayPin(session.user, pins),
    (backend) =>
      backend.sessions.patch(session.id, {
        connected_accounts: asLists(pins),
        ...(expected === undefined ? {} : { expected_config_version: expected }),
      }),
  );
  if (!patched) return;
  session.pins = pins;
  session.version += 1;
  same("the version", patched.configVersion, session.version);
};

const deleteSession: Step = async (world) => {
  const session = someSession(world);
  if (!session || !world.random.chance(0.3)) return;
  await world.agree(`${session.id} is deleted`, !session.isDeleted, (backend) =>
    backend.sessions.delete(session.id).then(() => true),
  );
  session.isDeleted = true;
};

const createConfig: Step = async (world) => {
  const toolkit = world.random.pick(toolkits);
  const made = await world.agree(`an auth config of ${toolkit}`, true, (backend) =>
    backend.authConfigs.create({ toolkit, type: "custom" }),
  );
  if (!made) return;
  const { id } = made;
  world.model.configs.push({
    id,
    toolkit,
    isToolRouters: false,
    isDisabled: false,
    isDeleted: false,
  });
};

const changeConfig: Step = async (world) => {
  const { random, model } = world;
  const config = random.maybe(hostConfigs(model.configs));
  if (!config) return;
  if (random.chance(0.3)) {
    await world.agree(`${config.id} is deleted`, !config.isDeleted, (backend) =>
      backend.authConfigs.delete(config.id).then(() => true),
    );
    for (const account of model.accounts) {
      if (account.config === config.id && !account.isDeleted && !config.isDeleted)
        account.isDisabled = true;
    }
    config.isDeleted = true;
    return;
  }
  const enabled = random.chance(0.6);
  const done = await world.agree(`${config.id} on: ${enabled}`, !config.isDeleted, (backend) =>
    backend.authConfigs.setEnabled(config.id, enabled).then(() => true),
  );
  if (done) config.isDisabled = !enabled;
};

const link: Step = async (world) => {
  const { random, model } = world;
  const toolkit = random.pick(toolkits);
  const alias = someAlias(world);
  const acl = sharing(world);
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

const linkOnConfig: Step = async (world) => {
  const { random, model } = world;
  const config = random.maybe(hostConfigs(model.configs));
  if (!config) return;
  const user = random.pick(users);
  const alias = someAlias(world);
  const acl = sharing(world);
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

const decide: Step = async (world) => {
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

const rename: Step = async (world) => {
  const { random, model } = world;
  const account = random.maybe(model.accounts);
  if (!account) return;
  const alias = random.chance(0.2) ? "" : random.pick(aliases);
  const isAllowed =
    !account.isDeleted &&
    (alias === "" || model.claimAlias(account.user, account.toolkit, alias, account.id));
  const done = await world.agree(`${account.id} is called "${alias}"`, isAllowed, (backend) =>
    backend.accounts.setAlias(account.id, alias).then(() => true),
  );
  if (done) account.alias = alias || undefined;
};

const enable: Step = async (world) => {
  const { random, model } = world;
  const account = random.maybe(model.accounts);
  if (!account) return;
  const enabled = random.chance(0.6);
  const config = model.configs.find(({ id }) => id === account.config);
  const isAllowed = !account.isDeleted && !(enabled && config?.isDeleted === true);
  const done = await world.agree(`${account.id} on: ${enabled}`, isAllowed, (backend) =>
    backend.accounts.setEnabled(account.id, enabled).then(() => true),
  );
  if (done) account.isDisabled = !enabled;
};

const deleteAccount: Step = async (world) => {
  const account = world.random.maybe(world.model.accounts);
  if (!account || !world.random.chance(0.4)) return;
  await world.agree(`${account.id} is deleted`, !account.isDeleted, (backend) =>
    backend.accounts.delete(account.id).then(() => true),
  );
  account.isDeleted = true;
};

const share: Step = async (world) => {
  const { random, model } = world;
  const account = random.maybe(model.accounts);
  if (!account) return;
  const acl = { all: random.chance(0.4), allowed: random.some(users), denied: random.some(users) };
  const done = await world.agree(
    `${account.id} is shared with ${acl.allowed}, not ${acl.denied}`,
    !account.isDeleted && account.acl !== undefined,
    (backend) => backend.accounts.update(account.id, { acl: asInput(acl) }),
  );
  if (done) account.acl = acl;
};

const execute: Step = async (world) => {
  const { random, model } = world;
  const session = someSession(world);
  if (!session) return;
  const toolkit = random.pick(toolkits);
  const wanted = random.chance(0.4) ? random.maybe(model.accounts) : undefined;
  const named = random.chance(0.5) ? wanted?.alias : wanted?.id;
  const account = session.isDeleted ? undefined : model.accountFor(session, toolkit, named);
  const query = String(random.int(0, 2));
  const result = await world.agree(
    `${session.id} runs ${toolkit} with ${named}`,
    account !== undefined,
    (backend) =>
      backend.sessions.execute(session.id, {
        toolSlug: `${toolkit.toUpperCase()}_LIST`,
        arguments: { query },
        account: named,
      }),
  );
  if (!result || account === undefined) return;
  const { inputNeeded, data } = result;
  same("whether it asks", inputNeeded !== undefined, session.asksApproval);
  if (!inputNeeded) {
    same("the account", JSON.stringify(data).includes(`"${account}"`), true);
    return;
  }
  const until = model.now + 60 * minute;
  const { requestState: state, inputRequests } = inputNeeded;
  const [request = ""] = Object.keys(inputRequests);
  model.approvals.push({ state, request, session, toolkit, query, account, until, isUsed: false });
};

const approve: Step = async (world) => {
  const { random, model } = world;
  const approval = random.maybe(model.approvals.slice(-6));
  if (!approval) return;
  const { session, toolkit } = approval;
  // The same call again, or nearly: with other arguments, in another session.
  const query = random.chance(0.85) ? approval.query : "other";
  const asked = random.chance(0.9) ? session : (someSession(world) ?? session);
  const account = asked.isDeleted ? undefined : model.accountFor(asked, toolkit, approval.account);
  const isAllowed =
    account === approval.account &&
    asked === session &&
    query === approval.query &&
    !approval.isUsed &&
    model.now < approval.until;
  const isYes = random.chance(0.6);
  // A session that asks nobody runs the call, and wonders about the answer.
  const result = await world.agree(
    `${approval.state} is answered: ${isYes}`,
    isAllowed,
    async (backend) =>
      backend.sessions.execute(asked.id, {
        toolSlug: `${toolkit.toUpperCase()}_LIST`,
        arguments: { query },
        account: approval.account,
        requestState: approval.state,
        inputResponses: {
          [approval.request]: isYes
            ? { action: "accept", content: { decision: "approve" } }
            : { action: "decline" },
        },
      }),
  );
  if (!result) return;
  approval.isUsed = true;
  same("whether it ran", result.error === null, isYes);
};

const wait: Step = async ({ random, model }) => {
  model.now += random.pick([1, 1000, minute, 3 * minute, 11 * minute, 61 * minute]);
};

/** What may happen, more of what is more usual. */
export const steps: readonly [Step, ...Step[]] = [
  createSession,
  createSession,
  repin,
  repin,
  deleteSession,
  createConfig,
  changeConfig,
  link,
  link,
  link,
  linkOnConfig,
  decide,
  decide,
  decide,
  decide,
  rename,
  enable,
  deleteAccount,
  share,
  execute,
  execute,
  execute,
  approve,
  approve,
  wait,
];
