"use client";

import type { ReactNode } from "react";
import {
  createToolRouterClient,
  type ToolRouterError,
  ToolRouterProvider,
} from "tool-router-react";

const client = createToolRouterClient({ baseUrl: "/api/tool-router" });

interface ConnectionsProviderProps {
  /** `undefined` while the login is not known. */
  userId: string | undefined;
  report: (error: ToolRouterError) => void;
  children: ReactNode;
}

export function ConnectionsProvider({ userId, report, children }: ConnectionsProviderProps) {
  return (
    <ToolRouterProvider
      client={client}
      userId={userId}
      sessionConfig={{ toolkits: ["github", "gmail", "slack"] }}
      callbackUrl="/connected"
      onEvent={(event) => {
        if (event.type === "error") report(event.error);
      }}
    >
      {children}
    </ToolRouterProvider>
  );
}
