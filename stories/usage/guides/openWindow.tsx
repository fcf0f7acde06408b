import { createToolRouterClient, ToolkitGrid, ToolRouterProvider } from "tool-router-react";

const client = createToolRouterClient({ baseUrl: "/api/tool-router" });

interface DesktopProps {
  /** Opens the system's browser, as Electron's and Tauri's shells do. */
  openInBrowser: (url: string) => Promise<void>;
}

export function Desktop({ openInBrowser }: DesktopProps) {
  return (
    <ToolRouterProvider client={client} openWindow={(url) => openInBrowser(url)}>
      <ToolkitGrid />
    </ToolRouterProvider>
  );
}
