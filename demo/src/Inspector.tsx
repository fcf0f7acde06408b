import { SessionInspector } from "tool-router-react/devtools";
import { type Platform, scenarioOfName, startFrom } from "./startPlatform.ts";
import "tool-router-react/devtools.css";

/** What a developer of Lantern would have in the corner. A host that goes live leaves it out. */
export function Inspector({ platform: { mock } }: { platform: Platform }) {
  return (
    <SessionInspector
      className="inspector"
      position="bottom-start"
      mock={mock}
      onStartOver={(name) => startFrom(mock, scenarioOfName(name))}
    />
  );
}
