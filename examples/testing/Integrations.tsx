"use client";

import { createToolRouterClient, ToolkitGrid, ToolRouterProvider } from "tool-router-react";
import "tool-router-react/styles.css";

const client = createToolRouterClient({ baseUrl: "/api/tool-router" });

export function Integrations({ userId }: { userId: string }) {
  return (
    <ToolRouterProvider
      client={client}
      userId={userId}
      sessionConfig={{ toolkits: ["github", "gmail", "slack"] }}
    >
      <ToolkitGrid />
    </ToolRouterProvider>
  );
}
