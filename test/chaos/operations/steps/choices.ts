import type { ModelAcl, ModelConfig, ModelSession } from "../ReferencePlatform.ts";
import { aliases, users, type World } from "../World.ts";

/** One thing that may happen. */
export type Step = (world: World) => Promise<unknown>;

export const minute = 60_000;

export function someSharing({ random }: World): ModelAcl | undefined {
  if (!random.chance(0.25)) return undefined;
  return { all: random.chance(0.4), allowed: random.some(users), denied: random.some(users) };
}

export function asInput(acl: ModelAcl) {
  return {
    allowAllUsers: acl.all,
    allowedUserIds: [...acl.allowed],
    notAllowedUserIds: [...acl.denied],
  };
}

export function asSharing(acl: ModelAcl | undefined) {
  return acl && { accountType: "SHARED" as const, acl: asInput(acl) };
}

/** Mostly none, so that names are seldom in each other's way. */
export function someAlias({ random }: World): string | undefined {
  return random.chance(0.4) ? random.pick(aliases) : undefined;
}

export function hostConfigs(configs: readonly ModelConfig[], toolkit?: string): ModelConfig[] {
  return configs.filter(
    (one) => !one.isToolRouters && (toolkit === undefined || one.toolkit === toolkit),
  );
}

export function someSession({ random, model }: World): ModelSession | undefined {
  // Those that were made last are the ones to work with.
  return random.maybe(model.sessions.slice(-8));
}
