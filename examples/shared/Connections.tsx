"use client";

import type { ReactNode } from "react";
import {
  createToolRouterClient,
  ToolkitGrid,
  ToolRouterProvider,
  useSession,
} from "tool-router-react";

const client = createToolRouterClient({ baseUrl: "/api/tool-router" });

/** What `Connections` takes. */
export interface ConnectionsProps {
  /** Go to the consent in this tab, not in a window of its own. */
  inThisTab?: boolean;
  /** What is shown below the provider. Default: the grid. */
  children?: ReactNode;
}

/** The page of the examples. Who is logged in, and what they may connect, is the proxy's to say. */
export function Connections({ inThisTab = false, children }: ConnectionsProps) {
  return (
    <ToolRouterProvider
      client={client}
      callbackUrl="/connected"
      authorizeMode={inThisTab ? "redirect" : "popup"}
    >
      <Login />
      {children ?? <ToolkitGrid />}
    </ToolRouterProvider>
  );
}

function Login() {
  const { config, error } = useSession();
  return (
    <p>
      {config ? `Logged in as ${config.userId}.` : error ? "Nobody is logged in." : "…"} Log in as{" "}
      <a href="/login/ada">Ada</a> or <a href="/login/bob">Bob</a>.
    </p>
  );
}
