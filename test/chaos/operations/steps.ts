import { deleteAccount, enable, rename, share } from "./steps/accounts.ts";
import { changeConfig, createConfig } from "./steps/authConfigs.ts";
import { minute, type Step } from "./steps/choices.ts";
import { approve, execute } from "./steps/executions.ts";
import { decide, link, linkOnConfig } from "./steps/links.ts";
import { createSession, deleteSession, repin } from "./steps/sessions.ts";

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
