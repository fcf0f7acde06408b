import type { ReactNode } from "react";
import { createToolRouterClient, ToolRouterProvider } from "tool-router-react";

const client = createToolRouterClient({ baseUrl: "/api/tool-router" });

export function Themed({ children }: { children: ReactNode }) {
  return (
    <ToolRouterProvider
      client={client}
      appearance={{
        theme: "inherit",
        variables: { "--tr-accent": "#0f766e", "--tr-radius": "10px" },
      }}
    >
      {children}
    </ToolRouterProvider>
  );
}
