import type { Decorator } from "@storybook/react-vite";
import { useLayoutEffect } from "react";
import { type ScenarioName, scenarioFor, scenarios } from "tool-router-react/mock";
import { afterSteps } from "./afterSteps.ts";

/** A starting point of the mock's, or the story's own. */
type Choice = ScenarioName | "own";

/** Stories ask as a host's page does, so keys without permissions show nothing. */
const choices = Object.keys(scenarios).filter((name) => name !== "scoped-keys");

/** The toolbar's menu. */
export const scenarioItems = [
  { value: "own", title: "Scenario: the story's own" },
  ...choices.map((name) => ({ value: name, title: `Scenario: ${name}` })),
];

/** The starting point that a story's globals name. */
export function scenarioOf(globals: Record<string, unknown>): Choice {
  const { scenario } = globals;
  return isScenario(scenario) ? scenario : "own";
}

function isScenario(value: unknown): value is ScenarioName {
  return typeof value === "string" && Object.hasOwn(scenarios, value);
}

/** Every starting point, about the story's user. */
export function scenariosFor(userId: string) {
  return Object.fromEntries(
    Object.entries(scenarios).map(([name, scenario]) => [name, scenarioFor(scenario, userId)]),
  );
}

/** The session of a starting point that has one, rather than several to choose from. */
export function sessionIn(choice: Choice): string | undefined {
  if (choice === "own") return undefined;
  const { sessions = [] } = scenariosFor("")[choice] ?? {};
  return sessions.length === 1 ? sessions[0]?.id : undefined;
}

/** The starting point that each story has by now. */
export const appliedScenario = afterSteps<Choice>("own");

/** A story starts anew with another starting point: with a session and a cache of its own. */
export const withScenario: Decorator = (Story, { id }) => {
  const scenario = appliedScenario.useOf(id);
  useLayoutEffect(() => () => appliedScenario.forget(id), [id]);
  return <Story key={scenario} />;
};
