import { act, screen } from "@testing-library/react";
import { type ReactNode, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import {
  AccountPicker,
  ConnectButton,
  ConnectDialog,
  ConnectionStatus,
  createToolRouterClient,
  type Toolkit,
  ToolkitCard,
  ToolkitGrid,
  ToolRouterProvider,
} from "tool-router-react";
import { SessionInspector, SessionInspectorPanel } from "tool-router-react/devtools";
import { createMockServer } from "tool-router-react/mock/node";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";

const mock = createMockServer({ baseUrls: ["/api/tool-router"], seed: 1 });
beforeAll(() => mock.listen());
afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
  localStorage.clear();
});
afterAll(() => mock.close());

const toolkit: Toolkit = {
  slug: "gmail",
  name: "Gmail",
  description: "Mail.",
  logo: undefined,
  enabled: true,
  isNoAuth: false,
  managedAuthSchemes: ["OAUTH2"],
  connection: {
    isActive: true,
    authConfig: undefined,
    connectedAccount: { id: "ca_1", status: "ACTIVE", createdAt: "2026-01-02T03:04:05.000Z" },
  },
};

function page(): ReactNode {
  const client = createToolRouterClient({ baseUrl: `${origin}/api/tool-router`, maxRetries: 0 });
  return (
    <StrictMode>
      <ToolRouterProvider client={client} userId="user_123">
        <ToolkitGrid toolkits={["github", "hackernews"]} />
        <ToolkitCard item={toolkit} />
        <ConnectButton toolkit="slack" />
        <AccountPicker toolkit="gmail" />
        <ConnectionStatus status="EXPIRED" />
        <ConnectDialog toolkit="github" open={false} onOpenChange={() => {}} />
        <SessionInspector />
        <SessionInspectorPanel />
      </ToolRouterProvider>
    </StrictMode>
  );
}

const origin = window.location.origin;
const browserOnly = [
  "document",
  "location",
  "navigator",
  "sessionStorage",
  "localStorage",
] as const;

/** What a server makes of a page: there is no window, and whoever reaches for what a browser has is caught at it. */
function renderOnServer(node: ReactNode): { html: string; touched: string[] } {
  const touched: string[] = [];
  const before = Object.getOwnPropertyDescriptors(globalThis);
  vi.stubGlobal("window", undefined);
  for (const name of browserOnly) {
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get() {
        touched.push(name);
        return undefined;
      },
    });
  }
  try {
    return { html: renderToString(node), touched };
  } finally {
    vi.unstubAllGlobals();
    for (const name of browserOnly) {
      const descriptor = before[name];
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
    }
  }
}

it("a server's page is made without a browser, and taken over as it is", async () => {
  // What the browser remembers, a server does not know.
  localStorage.setItem("tool-router-devtools:open", "yes");
  localStorage.setItem("tool-router-devtools:tab", "events");
  const complaints = [vi.spyOn(console, "error"), vi.spyOn(console, "warn")];
  const { html, touched } = renderOnServer(page());
  expect(touched).toEqual([]);
  expect(html).toContain("data-skeleton");

  const container = document.createElement("main");
  container.innerHTML = html;
  document.body.append(container);
  const grid = screen.getByRole("region", { name: "Apps" });
  const card = screen.getByRole("article", { name: "Gmail" });
  const recovered: unknown[] = [];
  const root = await act(async () =>
    hydrateRoot(container, page(), { onRecoverableError: (error) => recovered.push(error) }),
  );

  expect(await screen.findByRole("article", { name: "GitHub" })).toBeInTheDocument();
  expect(await screen.findByRole("button", { name: "Connect Slack" })).toBeEnabled();
  expect(await screen.findByRole("dialog", { name: "Session inspector" })).toBeInTheDocument();
  for (const tab of screen.getAllByRole("tab", { name: "Events" })) {
    expect(tab).toHaveAttribute("aria-selected", "true");
  }
  // Taken over, not thrown away and made anew.
  expect(grid.isConnected && card.isConnected).toBe(true);
  expect(recovered).toEqual([]);
  for (const complaint of complaints) expect(complaint).not.toHaveBeenCalled();
  act(() => root.unmount());
});

it("would notice a page that differs", async () => {
  const complaint = vi.spyOn(console, "error").mockImplementation(() => {});
  const container = document.createElement("main");
  container.innerHTML = renderOnServer(page()).html.replace("Gmail", "Email");
  document.body.append(container);
  const recovered: unknown[] = [];
  const root = await act(async () =>
    hydrateRoot(container, page(), { onRecoverableError: (error) => recovered.push(error) }),
  );
  expect(recovered.length + complaint.mock.calls.length).toBeGreaterThan(0);
  act(() => root.unmount());
});
