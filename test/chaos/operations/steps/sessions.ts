import { same, toolkits, users, type World } from "../World.ts";
import { hostConfigs, type Step, someSession } from "./choices.ts";

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

function asLists(pins: ReadonlyMap<string, string>): Record<string, string[]> {
  return Object.fromEntries([...pins].map(([toolkit, id]) => [toolkit, [id]]));
}

export const createSession: Step = async (world) => {
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

export const repin: Step = async (world) => {
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

export const deleteSession: Step = async (world) => {
  const session = someSession(world);
  if (!session || !world.random.chance(0.3)) return;
  await world.agree(`${session.id} is deleted`, !session.isDeleted, (backend) =>
    backend.sessions.delete(session.id).then(() => true),
  );
  session.isDeleted = true;
};
