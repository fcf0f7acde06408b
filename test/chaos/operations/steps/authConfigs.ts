import { toolkits } from "../World.ts";
import { hostConfigs, type Step } from "./choices.ts";

export const createConfig: Step = async (world) => {
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

export const changeConfig: Step = async (world) => {
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
