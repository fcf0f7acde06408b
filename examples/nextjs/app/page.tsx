"use client";

import { createToolRouterClient, ToolkitGrid, ToolRouterProvider } from "tool-router-react";
import "tool-router-react/styles.css";

const client = createToolRouterClient({ baseUrl: "/api/tool-router" });

/** Who is logged in, and what they may connect, is the proxy's to say. */
export default function Page() {
  return (
    <ToolRouterProvider client={client} callbackUrl="/connected">
      <ToolkitGrid />
    </ToolRouterProvider>
  );
}
