import { type ScenarioName, scenarioFor, scenarios } from "tool-router-react/mock";
import { type RunningMock, startMock } from "tool-router-react/mock/browser";
import { users } from "./users.ts";

/** The simulated platform, and how it began. */
export interface Platform {
  mock: RunningMock;
  /** Undefined: with nothing, or with what this browser kept. */
  scenario: ScenarioName | undefined;
  /** Sessions that the scenario brought, which a host's backend would have made. */
  sessions: readonly { id: string; userId: string }[];
}

/** Whom the scenarios are about here. */
const mainUser = users[0].id;

function isScenario(name: string | null): name is ScenarioName {
  return name !== null && Object.hasOwn(scenarios, name);
}

/** The mock's scenario of a name; undefined for any other, which stands for a new user. */
export function scenarioOfName(name: string): ScenarioName | undefined {
  return isScenario(name) ? name : undefined;
}

/**
 * `?scenario=everything-broken` (any name of the mock's scenarios) starts the platform from there, with the demo's first
 * user in the place of the scenario's.
 */
export async function startPlatform(): Promise<Platform> {
  const icon = document.querySelector<HTMLLinkElement>("link[rel=icon]");
  const options = { baseUrl: "/api/tool-router", appName: "Lantern", appLogo: icon?.href };
  const asked = new URLSearchParams(window.location.search).get("scenario");
  if (!isScenario(asked)) {
    return { mock: await startMock(options), scenario: undefined, sessions: [] };
  }
  const scenario = scenarioFor(scenarios[asked], mainUser);
  const mock = await startMock({ ...options, scenario: asked, scenarios: { [asked]: scenario } });
  // Something else was kept in this browser.
  if ((await mock.backend.snapshot()).scenario !== asked) await mock.reset(asked);
  const sessions = (scenario.sessions ?? []).flatMap(({ id, userId }) =>
    id === undefined ? [] : [{ id, userId }],
  );
  return { mock, scenario: asked, sessions };
}

/** Loads the page anew on another scenario; undefined: on nothing. Everything that is there is forgotten. */
export async function startFrom(
  mock: RunningMock,
  scenario: ScenarioName | undefined,
): Promise<void> {
  const address = new URL(window.location.href);
  if (scenario === undefined) {
    await mock.reset("default");
    address.searchParams.delete("scenario");
  } else {
    address.searchParams.set("scenario", scenario);
  }
  // What this tab was about is gone then.
  sessionStorage.clear();
  window.location.assign(address);
}
