import type { McpState } from "./useMcp.ts";
import type { PickedSession } from "./usePickedSession.ts";

/** Which session the agent works in, and how it is connected to it. */
export function SessionBar({
  picked,
  endpoint,
  mcp,
}: {
  picked: PickedSession;
  endpoint: string | undefined;
  mcp: McpState;
}) {
  return (
    <section className="pg-sheet pg-bar" aria-label="Session">
      <label className="pg-field">
        <span>Session</span>
        <select
          className="pg-input"
          value={picked.kind}
          onChange={(event) => picked.pick(event.target.value)}
        >
          {picked.kinds.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <dl className="pg-facts">
        <div>
          <dt>Id</dt>
          <dd>
            <code className="pg-mono">{picked.sessionId ?? "…"}</code>
          </dd>
        </div>
        <div>
          <dt>MCP</dt>
          <dd>
            <span role="status">
              {picked.error === undefined ? statusText(mcp) : "Not connected"}
            </span>
          </dd>
        </div>
      </dl>
      {endpoint !== undefined && <p className="pg-note pg-mono pg-endpoint">{endpoint}</p>}
    </section>
  );
}

function statusText(mcp: McpState): string {
  switch (mcp.status) {
    case "connecting":
      return "Connecting…";
    case "error":
      return "Not connected";
    case "ready":
      return `Connected (${mcp.connection.protocolVersion}), ${mcp.tools.length} tools`;
  }
}
