import type { Scenario } from "../backend/types.ts";

/**
 * A scenario with somebody else as its first user, sessions included: for an app that has users of its own.
 *
 * @example
 * ```ts
 * await startMock({
 *   scenario: "mine",
 *   scenarios: { mine: scenarioFor(scenarios["many-accounts"], "user_ada") },
 * });
 * ```
 */
export function scenarioFor(scenario: Scenario, userId: string): Scenario {
  const before = scenario.users[0]?.id;
  const rename = (id: string) => (id === before ? userId : id);
  return {
    description: scenario.description,
    users: scenario.users.map((user) => ({ ...user, id: rename(user.id) })),
    authConfigs: scenario.authConfigs,
    sessions: scenario.sessions?.map((session) => ({ ...session, userId: rename(session.userId) })),
    // Not made before it is asked for.
    get catalog() {
      return scenario.catalog;
    },
  };
}
