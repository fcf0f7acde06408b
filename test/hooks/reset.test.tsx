import { render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http } from "msw";
import { createToolRouterClient, ToolkitGrid, ToolRouterProvider } from "tool-router-react";
import { createMockServer } from "tool-router-react/mock/node";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";

// As a host's module has it: one client for all tests of a file.
const client = createToolRouterClient({ baseUrl: "/api/tool-router" });
const mock = createMockServer({ baseUrls: ["/api/tool-router"] });
beforeAll(() => mock.listen());
afterEach(() => mock.reset());
afterAll(() => mock.close());

const user = userEvent.setup();

function open() {
  return render(
    <ToolRouterProvider client={client} userId="ann" sessionConfig={{ toolkits: ["github"] }}>
      <ToolkitGrid />
    </ToolRouterProvider>,
  );
}

const connect = () => screen.findByRole("button", { name: "Connect GitHub" });
const manage = () => screen.findByRole("button", { name: "Manage GitHub" });
const seed = () => mock.backend.accounts.seed({ userId: "ann", toolkit: "github" });

/** What a provider shows as soon as there is anything: what an earlier one left behind would be there first. */
async function firstButton(): Promise<string | null> {
  const [button] = await screen.findAllByRole("button", { name: /^(Connect|Manage) GitHub$/ });
  return button?.getAttribute("aria-label") ?? null;
}

test.each([1, 2])(
  "a test begins with nothing connected, whatever the one before did (%s)",
  async () => {
    open();
    expect(await firstButton()).toBe("Connect GitHub");
    await user.click(await connect());
    await mock.approve("github");
    await manage();
  },
);

test("a reset of the client is enough, without one of the mock", async () => {
  open().unmount();
  const page = open();
  await connect();
  await seed();
  page.unmount();
  client.reset();
  expect(Object.keys(localStorage)).toEqual([]);
  open();
  expect(await firstButton()).toBe("Manage GitHub");
});

test("another API's clients keep what they hold", async () => {
  const page = open();
  await connect();
  await seed();
  page.unmount();
  createToolRouterClient({ baseUrl: "/api/other" }).reset();
  open();
  expect(await firstButton()).toBe("Connect GitHub");
});

test("what is on screen goes on, and is forgotten when it is gone", async () => {
  const page = open();
  await connect();
  client.reset();
  await user.click(await connect());
  await mock.approve("github");
  await manage();
  page.unmount();
  const { items } = await mock.backend.accounts.list();
  for (const { id } of items) await mock.backend.accounts.delete(id);
  open();
  expect(await firstButton()).toBe("Connect GitHub");
});

test("an authorization in progress is forgotten too", async () => {
  const page = open();
  await user.click(await connect());
  await screen.findByText("Your browser blocked the window.");
  await waitFor(() => expect(Object.keys(sessionStorage)).toHaveLength(1));
  page.unmount();
  client.reset();
  expect(Object.keys(sessionStorage)).toEqual([]);
  open();
  await connect();
});

test("what is on its way when the client is reset is no fault: nobody is told of any", async () => {
  const warn = vi.spyOn(console, "warn");
  const types: string[] = [];
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  mock.server.use(http.all("*/api/tool-router/*", () => answered));
  const page = render(
    <ToolRouterProvider
      client={client}
      userId="ann"
      onEvent={({ type }) => types.push(type)}
      sessionConfig={{ toolkits: ["github"] }}
    >
      <ToolkitGrid />
    </ToolRouterProvider>,
  );
  await waitFor(() => expect(screen.getByRole("region")).toHaveAttribute("aria-busy", "true"));
  page.unmount();
  client.reset();
  answer();
  open();
  await connect();
  expect(types).not.toContain("error");
  expect(warn).not.toHaveBeenCalled();
});
