import { useState } from "react";
import { type Conditions, type ScenarioName, scenarios } from "tool-router-react/mock";
import { type Platform, startFrom } from "./startPlatform.ts";
import { useConditions } from "./useConditions.ts";

const speeds = [
  { label: "Normal", conditions: { latencyMs: 0, failureRate: 0 } },
  { label: "Slow (2 s)", conditions: { latencyMs: 2000, failureRate: 0 } },
  { label: "Flaky (1 in 3 fails)", conditions: { latencyMs: 200, failureRate: 0.33 } },
  { label: "Down", conditions: { latencyMs: 200, failureRate: 1 } },
];

/** Tests and other tools set what is no choice here. */
const ownConditions = "As set elsewhere";

function speedOf({ latencyMs, failureRate, faults }: Conditions): string {
  const speed = speeds.find(
    ({ conditions }) =>
      conditions.latencyMs === latencyMs && conditions.failureRate === failureRate,
  );
  return speed && faults.length === 0 ? speed.label : ownConditions;
}

function isName(name: string): name is ScenarioName {
  return Object.hasOwn(scenarios, name);
}

const scenarioNames = Object.keys(scenarios).filter(isName);

async function setConditions(conditions: (typeof speeds)[number]["conditions"]): Promise<void> {
  await fetch("/__mock__/conditions", {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...conditions, faults: [] }),
  });
}

/** Turns the simulated platform's knobs, through the control plane that tests use too. */
export function MockPanel({ platform }: { platform: Platform }) {
  const { mock, scenario } = platform;
  const [said, setSaid] = useState("");
  const conditions = useConditions(mock.backend);
  const shown = conditions ? speedOf(conditions) : "Normal";

  async function forgetEverything(): Promise<void> {
    await mock.reset();
    setSaid("Everything forgotten. Reloading…");
    window.location.reload();
  }

  async function changeSpeed(label: string): Promise<void> {
    const speed = speeds.find((candidate) => candidate.label === label);
    if (!speed) return;
    await setConditions(speed.conditions);
    setSaid(`The platform’s network is now: ${label}.`);
  }

  async function beginWith(name: string): Promise<void> {
    setSaid("Starting over. Reloading…");
    await startFrom(
      mock,
      scenarioNames.find((one) => one === name),
    );
  }

  return (
    <details className="mock">
      <summary>Simulated platform</summary>
      <div className="mock-body">
        <p>Everything here runs in this browser. No real account is touched.</p>
        <label>
          Network
          <select value={shown} onChange={(event) => void changeSpeed(event.target.value)}>
            {shown === ownConditions && <option disabled>{ownConditions}</option>}
            {speeds.map(({ label }) => (
              <option key={label}>{label}</option>
            ))}
          </select>
        </label>
        <label>
          Start from
          <select value={scenario ?? ""} onChange={(event) => void beginWith(event.target.value)}>
            <option value="">a new user</option>
            {scenarioNames.map((name) => (
              <option key={name} value={name} title={scenarios[name].description}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => void forgetEverything()}>
          Forget everything
        </button>
        <p role="status">{said}</p>
      </div>
    </details>
  );
}
