import { type ScenarioName, scenarioFor, scenarios } from "tool-router-react/mock";
import { type RunningMock, startMock } from "tool-router-react/mock/browser";

function isScenario(name: string | null): name is ScenarioName {
  return name !== null && Object.hasOwn(scenarios, name);
}

/**
 * The simulated platform. `?scenario=everything-broken` (any name of the mock's scenarios) starts it from there, with the
 * demo's first user in the place of the scenario's.
 */
export async function startPlatform(): Promise<RunningMock> {
  const options = { baseUrl: "/api/tool-router", appName: "Lantern" };
  const asked = new URLSearchParams(window.location.search).get("scenario");
  if (!isScenario(asked)) return startMock(options);
  const mock = await startMock({
    ...options,
    scenario: asked,
    scenarios: { [asked]: scenarioFor(scenarios[asked], "user_ada") },
  });
  // Something else was kept in this browser.
  if ((await mock.backend.snapshot()).scenario !== asked) await mock.reset(asked);
  return mock;
}
