"use client";

import { ConnectDialog, type Toolkit, useAuthorize } from "tool-router-react";
import { Button, buttonVariants } from "../ui/button.tsx";

/** The one action that helps: connect, go on, try again, manage. The authorization outlives the button. */
export function ConnectToolkitButton({ item }: { item: Toolkit }) {
  const { slug, name, isNoAuth, connection } = item;
  const { state, isBusy, start, cancel, focus, followLink } = useAuthorize(slug);
  const { isActive, connectedAccount } = connection;
  const isManaged = isActive || connectedAccount?.status === "INACTIVE";
  if (isNoAuth) return null;

  if (isBusy) {
    return (
      <>
        {state.status === "blocked" ? (
          // The browser blocked the window, and does not block a link that the user follows.
          <a
            className={buttonVariants({ size: "sm" })}
            href={state.redirectUrl}
            target="_blank"
            rel="noopener"
            onClick={followLink}
          >
            Continue in a new tab
          </a>
        ) : (
          <Button size="sm" aria-label={`Continue with ${name}`} onClick={focus}>
            Continue
          </Button>
        )}
        <Button size="sm" variant="ghost" aria-label={`Cancel connecting ${name}`} onClick={cancel}>
          Cancel
        </Button>
      </>
    );
  }
  if (isManaged) {
    return (
      <ConnectDialog toolkit={slug} asChild>
        <Button size="sm" variant="outline" aria-label={`Manage ${name}`}>
          Manage
        </Button>
      </ConnectDialog>
    );
  }
  const word = connectedAccount ? "Reconnect" : hasEnded(state.status) ? "Try again" : "Connect";
  return (
    <Button
      size="sm"
      aria-label={`${word}: ${name}`}
      // Inside of the click, or the browser blocks the window. A pin on the account that is replaced moves over.
      onClick={() => start({ reconnect: connectedAccount?.id })}
    >
      {word}
    </Button>
  );
}

function hasEnded(status: string): boolean {
  return ["denied", "failed", "expired", "timedOut"].includes(status);
}
