"use client";
import { useId } from "react";
import { useToolRouter } from "../../hooks/useToolRouter.ts";
import type { InspectedMock, MockNetwork } from "../mock/InspectedMock.ts";
import { useMock } from "../mock/useMock.ts";
import { useAnnounce } from "../parts/Announcer.tsx";
import { ErrorLine } from "../parts/ErrorLine.tsx";

const speeds: readonly { label: string; latencyMs: number; failureRate: number }[] = [
  { label: "Normal", latencyMs: 0, failureRate: 0 },
  { label: "Slow (2 s)", latencyMs: 2_000, failureRate: 0 },
  { label: "Flaky (1 in 3 fails)", latencyMs: 200, failureRate: 0.33 },
  { label: "Down", latencyMs: 200, failureRate: 1 },
];

/** Tests and other tools set what is no choice here. */
const ownSpeed = "As set elsewhere";

export interface MockTabProps {
  mock: InspectedMock | string;
  onStartOver: ((scenario: string) => void | Promise<void>) | undefined;
}

/** The mock's knobs: what its network is like, and where it starts from. */
export function MockTab({ mock, onStartOver }: MockTabProps) {
  const { network, scenarios, error, setNetwork, startOver } = useMock(mock);
  const { client } = useToolRouter();
  const announce = useAnnounce();
  const id = useId();
  const speed = network && speedOf(network);
  const current = scenarios?.items.find(({ name }) => name === scenarios.current);

  async function changeSpeed(label: string): Promise<void> {
    const chosen = speeds.find((one) => one.label === label);
    if (chosen && (await setNetwork(chosen))) announce(`The mock's network is now: ${label}.`);
  }

  async function startFrom(name: string): Promise<void> {
    announce("Starting over.");
    if (!(await startOver(name, onStartOver)) || onStartOver) return;
    client.reset();
    window.location.reload();
  }

  return (
    <>
      <p className="tr-path-text">
        The platform here is the mock. What is set holds for every tab on it, and outlives a reload.
      </p>
      {error !== undefined && <ErrorLine error={error} />}
      <div className="tr-inspector-knob">
        <label htmlFor={`${id}-network`}>Mock network</label>
        <select
          id={`${id}-network`}
          className="tr-inspector-select"
          value={speed ?? "Normal"}
          disabled={!network}
          onChange={(event) => void changeSpeed(event.target.value)}
        >
          {speed === ownSpeed && <option disabled>{ownSpeed}</option>}
          {speeds.map(({ label }) => (
            <option key={label}>{label}</option>
          ))}
        </select>
      </div>
      <div className="tr-inspector-knob">
        <label htmlFor={`${id}-scenario`}>Start over from</label>
        <select
          id={`${id}-scenario`}
          className="tr-inspector-select"
          value={scenarios?.current ?? ""}
          disabled={!scenarios}
          aria-describedby={`${id}-about`}
          onChange={(event) => void startFrom(event.target.value)}
        >
          {!current && <option value={scenarios?.current ?? ""}>…</option>}
          {scenarios?.items.map(({ name, description }) => (
            <option key={name} value={name} title={description}>
              {name}
            </option>
          ))}
        </select>
        <p className="tr-inspector-muted" id={`${id}-about`}>
          {`${current?.description ?? ""} Another choice removes everything that is there, and loads the page again.`}
        </p>
      </div>
    </>
  );
}

function speedOf({ latencyMs, failureRate, faults }: MockNetwork): string {
  const known = speeds.find(
    (one) => one.latencyMs === latencyMs && one.failureRate === failureRate,
  );
  return known && faults.length === 0 ? known.label : ownSpeed;
}
