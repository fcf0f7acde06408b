import { aliases, users } from "../World.ts";
import { asInput, type Step } from "./choices.ts";

export const rename: Step = async (world) => {
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

export const enable: Step = async (world) => {
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

export const deleteAccount: Step = async (world) => {
  const account = world.random.maybe(world.model.accounts);
  if (!account || !world.random.chance(0.4)) return;
  await world.agree(`${account.id} is deleted`, !account.isDeleted, (backend) =>
    backend.accounts.delete(account.id).then(() => true),
  );
  account.isDeleted = true;
};

export const share: Step = async (world) => {
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
