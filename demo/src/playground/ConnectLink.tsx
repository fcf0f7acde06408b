import type { ToolRouterClient } from "tool-router-react";
import type { HandedLink } from "./connectLinks.ts";
import { useConnectLink } from "./useConnectLink.ts";

interface ConnectLinkProps {
  link: HandedLink;
  client: ToolRouterClient;
  /** The call that the missing connection had refused. */
  refused: { tool: string; repeat: () => void } | undefined;
}

const texts = {
  offered: "The tool handed out a Connect Link for the user.",
  waiting: "Waiting for the user in the other window…",
  blocked: "Your browser blocked the window.",
  connected: "Connected.",
  failed: "The user declined, or the link ran out. Ask for a new one.",
};

/** A Connect Link as the agent's user meets it: a button that opens the consent window, and what became of it. */
export function ConnectLink({ link, client, refused }: ConnectLinkProps) {
  const { status, open } = useConnectLink(client, link);
  // One button all along, so that focus stays where it was while the user was away.
  const next = {
    offered: { label: "Open the Connect Link", run: open },
    waiting: { label: "Open it again", run: open },
    connected: refused && { label: `Call ${refused.tool} again`, run: refused.repeat },
    blocked: undefined,
    failed: undefined,
  }[status];
  return (
    <div className="pg-next">
      <p role="status">{texts[status]}</p>
      {next !== undefined && (
        <button type="button" className="pg-button pg-primary" onClick={next.run}>
          {next.label}
        </button>
      )}
      {status === "blocked" && (
        <a className="pg-button pg-primary" href={link.url} target="_blank" rel="noreferrer">
          Continue in a new tab
        </a>
      )}
    </div>
  );
}
