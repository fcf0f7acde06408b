import { useEffect, useState } from "react";
import type { ToolRouterClient } from "tool-router-react";
import type { HandedLink } from "./connectLinks.ts";

/** A link lives ten minutes. */
const LINK_LIFE_MS = 10 * 60_000;

type LinkStatus = "offered" | "waiting" | "blocked" | "connected" | "failed";

/** Opens a Connect Link in a window, and follows its account until the API says how it ended. */
export function useConnectLink(
  client: ToolRouterClient,
  { url, accountId }: HandedLink,
): { status: LinkStatus; open(): void } {
  const [status, setStatus] = useState<LinkStatus>("offered");

  useEffect(() => {
    const left = new AbortController();
    client.connectedAccounts
      .waitForConnection(accountId, { timeoutMs: LINK_LIFE_MS, signal: left.signal })
      .then(
        () => setStatus("connected"),
        () => left.signal.aborted || setStatus("failed"),
      );
    return () => left.abort();
  }, [client, accountId]);

  function open(): void {
    // Inside the click, or the browser takes it for an advertisement.
    const opened = window.open(url, "_blank", "popup,width=480,height=720");
    setStatus(opened === null ? "blocked" : "waiting");
  }

  return { status, open };
}
