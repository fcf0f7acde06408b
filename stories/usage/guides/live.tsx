import { createToolRouterClient, ToolkitGrid, ToolRouterProvider } from "tool-router-react";

const client = createToolRouterClient({ baseUrl: "/api/tool-router" });

/** The proxy knows who is logged in, and what they may connect. */
export function Connections() {
  return (
    <ToolRouterProvider client={client}>
      <ToolkitGrid />
    </ToolRouterProvider>
  );
}
