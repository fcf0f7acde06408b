import { QueryClient } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { Component, type ReactNode, StrictMode } from "react";
import {
  createToolRouterClient,
  ToolkitGrid,
  ToolRouterProvider,
  type ToolRouterProviderProps,
  useAuthorize,
  useConnectedAccounts,
  useSession,
  useToolkits,
  useToolRouter,
  useTools,
} from "tool-router-react";
import { describe, expect, it, vi } from "vitest";
import { hostApp, returnToPage, userId } from "./support/hostApp.tsx";

const app = hostApp();
const user = userEvent.setup();
const baseUrl = `${window.location.origin}/api/tool-router`;

function newClient(token?: string) {
  return createToolRouterClient({ baseUrl, maxRetries: 0, ...(token && { token }) });
}

/** A host that makes a client in each render, as one with a new token does. */
function Host({ children, ...props }: Partial<ToolRouterProviderProps> & { children: ReactNode }) {
  const { queryClient } = props;
  return (
    <StrictMode>
      <ToolRouterProvider client={newClient()} userId={userId} queryClient={queryClient}>
        {children}
      </ToolRouterProvider>
    </StrictMode>
  );
}

async function approve(): Promise<void> {
  await waitFor(() => expect(app.windows.opened.at(-1)?.visited).toHaveLength(1));
  await app.backend.links.complete(app.token(), { outcome: "approve" });
  returnToPage();
}

describe("a client that is made anew", () => {
  it("takes over while a connection is being made: one account, and the card says Connected", async () => {
    const grid = <ToolkitGrid toolkits={["github"]} />;
    const page = render(<Host>{grid}</Host>);
    await user.click(await screen.findByRole("button", { name: "Connect GitHub" }));
    page.rerender(<Host>{grid}</Host>);
    await approve();
    page.rerender(<Host>{grid}</Host>);
    await screen.findByRole("button", { name: "Manage GitHub" });
    expect((await app.backend.accounts.list()).items).toHaveLength(1);
    expect(app.requests.filter((one) => one === "POST /tool_router/session")).toHaveLength(1);
  });

  it("is the one that asks from then on", async () => {
    const tokens: (string | null)[] = [];
    app.server.events.on("request:start", ({ request }) => {
      if (request.url.includes("/tools")) tokens.push(request.headers.get("authorization"));
    });
    function Tools() {
      const { tools, refetch } = useTools();
      return <button type="button" onClick={refetch}>{`${tools.length} tools`}</button>;
    }
    const tree = (token: string) => (
      <ToolRouterProvider client={newClient(token)} userId={userId}>
        <Tools />
      </ToolRouterProvider>
    );
    const page = render(tree("old"));
    await screen.findByText(/^[1-9]\d* tools$/);
    page.rerender(tree("new"));
    tokens.length = 0;
    await user.click(screen.getByRole("button"));
    await waitFor(() => expect(tokens[0]).toContain("new"));
  });

  it("goes with another cache: the session stays", async () => {
    const grid = <ToolkitGrid toolkits={["github"]} />;
    const page = render(<Host queryClient={new QueryClient()}>{grid}</Host>);
    await user.click(await screen.findByRole("button", { name: "Connect GitHub" }));
    page.rerender(<Host queryClient={new QueryClient()}>{grid}</Host>);
    await approve();
    await screen.findByRole("button", { name: "Manage GitHub" });
    expect((await app.backend.accounts.list()).items).toHaveLength(1);
    expect(app.requests.filter((one) => one === "POST /tool_router/session")).toHaveLength(1);
  });
});

describe("another user", () => {
  it.each([
    ["the kit's own cache", () => undefined],
    ["a cache of the host's that is made anew", () => new QueryClient()],
  ])("connects, and the card says so, with %s", async (_name, newCache) => {
    const tree = (of: string) => (
      <ToolRouterProvider client={newClient()} userId={of} queryClient={newCache()}>
        <ToolkitGrid toolkits={["github"]} />
      </ToolRouterProvider>
    );
    const page = render(tree(userId));
    await screen.findByRole("button", { name: "Connect GitHub" });
    page.rerender(tree("somebody_else"));
    await user.click(await screen.findByRole("button", { name: "Connect GitHub" }));
    await approve();
    await screen.findByRole("button", { name: "Manage GitHub" });
  });
});

describe("a user that is not known yet", () => {
  function Statuses() {
    const statuses = [useSession(), useToolkits(), useConnectedAccounts(), useTools()];
    const { start, state } = useAuthorize("github");
    return (
      <button type="button" onClick={() => start()}>
        {[...statuses.map(({ status }) => status), state.status].join(" ")}
      </button>
    );
  }

  it.each([undefined, null, ""])(
    "is %o: everything is pending, nothing is requested",
    async (unknown) => {
      const tree = (id: string | null | undefined) => (
        <ToolRouterProvider client={newClient()} userId={id}>
          <Statuses />
          <ToolkitGrid />
        </ToolRouterProvider>
      );
      const page = render(tree(unknown));
      await user.click(
        screen.getByRole("button", { name: "pending pending pending pending idle" }),
      );
      expect(app.requests).toEqual([]);
      expect(app.windows.opened).toEqual([]);
      expect(screen.queryByRole("alert")).toBeNull();

      page.rerender(tree(userId));
      await screen.findByRole("button", { name: "success success success success idle" });
    },
  );

  it("names userId where it is of a wrong type", () => {
    const props: object = { userId: 42 };
    const shown: string[] = [];
    class Boundary extends Component<{ children: ReactNode }> {
      override state = { failed: false };
      static getDerivedStateFromError = () => ({ failed: true });
      override componentDidCatch = (error: Error) => void shown.push(error.message);
      override render = () => (this.state.failed ? null : this.props.children);
    }
    vi.spyOn(console, "error").mockImplementation(() => {});
    render(
      <Boundary>
        <ToolRouterProvider client={newClient()} userId={userId} {...props}>
          <Statuses />
        </ToolRouterProvider>
      </Boundary>,
    );
    expect(shown.join()).toMatch(/`userId` must be text, not 42/);
  });
});

it("refreshes what the host knows to have changed, and says when that is read", async () => {
  function Refresh() {
    const { refresh } = useToolRouter();
    const { toolkits } = useToolkits({ toolkits: ["github"] });
    return (
      <button type="button" onClick={() => refresh("github")}>
        {toolkits.map(({ connection }) => (connection.isActive ? "connected" : "not yet"))}
      </button>
    );
  }
  app.open(<Refresh />);
  await screen.findByText("not yet");
  await app.backend.accounts.seed({ userId, toolkit: "github" });
  await user.click(screen.getByRole("button"));
  await screen.findByText("connected");
});
