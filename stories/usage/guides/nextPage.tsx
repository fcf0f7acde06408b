"use client";

import { createToolRouterClient, ToolkitGrid, ToolRouterProvider } from "tool-router-react";

const client = createToolRouterClient({ baseUrl: "/api/tool-router" });

export function Connections() {
  return (
    <ToolRouterProvider client={client} callbackUrl="/connected">
      <ToolkitGrid />
    </ToolRouterProvider>
  );
}
