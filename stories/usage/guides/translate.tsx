import type { ReactNode } from "react";
import { createToolRouterClient, ToolRouterProvider } from "tool-router-react";
import { de } from "tool-router-react/locales/de";

const client = createToolRouterClient({ baseUrl: "/api/tool-router" });
const localization = { locale: "de", messages: { ...de, "action.connect": "Verknüpfen" } };

export function Translated({ children }: { children: ReactNode }) {
  return (
    <ToolRouterProvider client={client} localization={localization}>
      {children}
    </ToolRouterProvider>
  );
}
