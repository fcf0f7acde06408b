"use client";

import { createToolRouterClient, ToolkitGrid, ToolRouterProvider } from "tool-router-react";
import "tool-router-react/styles.css";

const client = createToolRouterClient({ baseUrl: "/api/tool-router" });

interface ConnectionsProps {
  userId: string | undefined;
  notify: (text: string) => void;
}

export function Connections({ userId, notify }: ConnectionsProps) {
  return (
    <ToolRouterProvider client={client} userId={userId}>
      <ToolkitGrid
        toolkits={["github", "gmail", "slack"]}
        loading="button"
        onConnect={(toolkit) => notify(`${toolkit} is connected`)}
      />
    </ToolRouterProvider>
  );
}
