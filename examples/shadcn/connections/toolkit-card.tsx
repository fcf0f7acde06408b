"use client";

import { ConnectionStatus, type Toolkit, useAuthorize } from "tool-router-react";
import { Card, CardAction, CardDescription, CardHeader, CardTitle } from "../ui/card.tsx";
import { ConnectToolkitButton } from "./connect-toolkit-button.tsx";

/** A toolkit with its connection. `ConnectionStatus` is the kit's: its words are in the provider's language. */
export function ToolkitCard({ item }: { item: Toolkit }) {
  const { state } = useAuthorize(item.slug);
  const note = state.error?.displayMessage ?? notes[state.status];
  const account = item.connection.connectedAccount;
  return (
    <Card role="article" aria-label={item.name}>
      <CardHeader>
        <CardTitle className="flex items-center gap-2">
          {item.logo && <img src={item.logo} alt="" width={24} height={24} />}
          {item.name}
        </CardTitle>
        {account && <ConnectionStatus status={account.status} />}
        <CardDescription>{item.description}</CardDescription>
        <p role="status" className="text-sm">
          {note}
        </p>
        <CardAction>
          <ConnectToolkitButton item={item} />
        </CardAction>
      </CardHeader>
    </Card>
  );
}

/** Yours to word, and to translate. */
const notes: Partial<Record<string, string>> = {
  waiting: "Finish connecting in the window that opened.",
  blocked: "Your browser blocked the window.",
  denied: "You declined. Nothing was connected.",
  failed: "That did not work.",
  expired: "The link has expired.",
  timedOut: "That took too long.",
};
