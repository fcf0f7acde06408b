import { dehydrate, hydrate, keepPreviousData, QueryClient } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import * as kit from "tool-router-react";
import { createMockServer } from "tool-router-react/mock/node";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";

const mock = createMockServer({ baseUrls: ["/api/tool-router"], seed: 1 });
beforeAll(() => mock.listen());
afterEach(async () => {
  sessionStorage.clear();
  localStorage.clear();
  await mock.reset();
});
afterAll(() => mock.close());

/** A page of the host's, with a query client of its own, and what it shows of its user. */
function hostPage(queryClient: QueryClient, { createToolRouterClient, ...of }: typeof kit = kit) {
  const { ToolRouterProvider, useConnectedAccounts, useSession, useToolkits, useTools } = of;
  const baseUrl = `${window.location.origin}/api/tool-router`;
  const client = createToolRouterClient({ baseUrl, maxRetries: 0 });
  function View() {
    const { accounts, status } = useConnectedAccounts();
    const session = useSession();
    const tools = useTools();
    const { toolkits } = useToolkits({ limit: 3 });
    return (
      <>
        <p data-testid="accounts">
          {status} {accounts.map(({ alias }) => alias).join()}
        </p>
        <p data-testid="session">
          {session.status} {session.config?.userId}
        </p>
        <p data-testid="tools">
          {tools.status} {toolkits.length}
        </p>
      </>
    );
  }
  return (userId: string) => (
    <ToolRouterProvider client={client} queryClient={queryClient} userId={userId}>
      <View />
    </ToolRouterProvider>
  );
}

const shown = (id: string) => screen.getByTestId(id).textContent;

async function seed(userId: string) {
  await mock.backend.accounts.seed({ userId, toolkit: "gmail", alias: `private to ${userId}` });
}

it("shows no user what was another's, whatever placeholders the host's client is for", async () => {
  await seed("alice");
  const queryClient = new QueryClient({
    defaultOptions: { queries: { placeholderData: keepPreviousData } },
  });
  const of = hostPage(queryClient);
  const page = render(of("alice"));
  await waitFor(() => expect(shown("accounts")).toBe("success private to alice"));
  page.rerender(of("bob"));
  expect(shown("accounts")).toBe("pending ");
  expect(shown("session")).toBe("pending ");
  await waitFor(() => expect(shown("accounts")).toBe("success "));
  expect(shown("session")).toBe("success bob");
});

it("reports its errors itself, where the host's client throws them", async () => {
  await mock.backend.conditions.set({
    faults: [{ method: "GET", path: "/connected_accounts", status: 503, times: 1 }],
  });
  const queryClient = new QueryClient({ defaultOptions: { queries: { throwOnError: true } } });
  render(hostPage(queryClient)("alice"));
  await waitFor(() => expect(shown("accounts")).toBe("error "));
});

it("keeps nothing where the host's client keeps each query", async () => {
  const persister = vi.fn();
  const queryClient = new QueryClient({ defaultOptions: { queries: { persister } } });
  render(hostPage(queryClient)("alice"));
  await waitFor(() => expect(shown("tools")).toBe("success 3"));
  expect(persister).not.toHaveBeenCalled();
});

it("takes nothing from a cache that the host kept from another page", async () => {
  await seed("alice");
  // A page's load: all code is loaded anew, and counts from its beginning.
  const load = () => {
    vi.resetModules();
    return import("tool-router-react");
  };
  const before = new QueryClient();
  const page = render(hostPage(before, await load())("alice"));
  await waitFor(() => expect(shown("accounts")).toBe("success private to alice"));
  const kept = JSON.stringify(dehydrate(before));
  page.unmount();
  sessionStorage.clear();
  localStorage.clear();

  const restored = new QueryClient();
  hydrate(restored, JSON.parse(kept));
  render(hostPage(restored, await load())("bob"));
  expect(shown("accounts")).toBe("pending ");
  await waitFor(() => expect(shown("accounts")).toBe("success "));
  expect(shown("session")).toBe("success bob");
  await waitFor(() => expect(shown("tools")).toBe("success 3"));
});
