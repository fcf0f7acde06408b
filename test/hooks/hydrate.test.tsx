import { act, screen, waitFor, within } from "@testing-library/react";
import { type ReactNode, Suspense } from "react";
import { hydrateRoot, type Root } from "react-dom/client";
import { renderToString } from "react-dom/server";
import {
  createToolRouterClient,
  ToolRouterProvider,
  useAuthorize,
  useConnectedAccounts,
  useSession,
  useSuspenseToolkits,
  useToolkit,
  useToolkitDetail,
  useToolkits,
  useTools,
} from "tool-router-react";
import { createMockServer } from "tool-router-react/mock/node";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  expect,
  it,
  type MockInstance,
  vi,
} from "vitest";

const mock = createMockServer({ baseUrls: ["/api/tool-router"], seed: 1 });
const roots: Root[] = [];
let recovered: unknown[] = [];
let complaint: MockInstance;
beforeAll(() => mock.listen());
beforeEach(() => {
  recovered = [];
  complaint = vi.spyOn(console, "error");
});
afterEach(async () => {
  act(() => {
    for (const root of roots.splice(0)) root.unmount();
  });
  document.body.replaceChildren();
  sessionStorage.clear();
  localStorage.clear();
  await mock.reset();
});
afterAll(() => mock.close());

function Page() {
  const { toolkits, status } = useToolkits({ limit: 3 });
  const { toolkit } = useToolkit("gmail");
  const alone = useToolkit("jira");
  const { state } = useAuthorize("gmail");
  const rest = [useSession(), useTools(), useConnectedAccounts(), useToolkitDetail("gmail"), alone];
  return (
    <p>
      {status}: {toolkits.length} toolkits, {toolkit?.name ?? "nothing yet"}, {state.status};{" "}
      {rest.map((query) => query.status).join(" ")}
    </p>
  );
}

const before = "pending: 0 toolkits, nothing yet, idle; pending pending pending pending pending";
const after = "success: 3 toolkits, Gmail, idle; success success success success success";

function app() {
  const baseUrl = `${window.location.origin}/api/tool-router`;
  return (
    <ToolRouterProvider client={createToolRouterClient({ baseUrl })} userId="user_123">
      <Page />
    </ToolRouterProvider>
  );
}

/** Puts a server's page on the screen, and takes it over. */
async function takeOver(html: string, page: ReactNode): Promise<HTMLElement> {
  const container = document.createElement("main");
  document.body.append(container);
  container.innerHTML = html;
  const options = { onRecoverableError: (error: unknown) => recovered.push(error) };
  roots.push(await act(async () => hydrateRoot(container, page, options)));
  return container;
}

it("takes a server's page over without a warning, and goes on from there", async () => {
  const page = app();
  const html = renderToString(page);
  const container = await takeOver(html, page);
  expect(html).toContain("nothing yet");
  expect(await within(container).findByText(after)).toBeInTheDocument();
  expect(recovered).toEqual([]);
  expect(complaint).not.toHaveBeenCalled();
});

it("does so where another island of the page has filled the caches already", async () => {
  const page = app();
  const html = renderToString(page);
  await takeOver(html, page);
  await screen.findByText(after);

  const second = document.createElement("main");
  second.innerHTML = html;
  expect(second).toHaveTextContent(before);
  const container = await takeOver(html, page);
  await waitFor(() => expect(container).toHaveTextContent(after));
  expect(recovered).toEqual([]);
  expect(complaint).not.toHaveBeenCalled();
});

it("and makes the server's page the same, whatever the caches hold", async () => {
  const page = app();
  await takeOver(renderToString(page), page);
  await screen.findByText(after);
  const container = document.createElement("main");
  container.innerHTML = renderToString(page);
  expect(container).toHaveTextContent(before);
});

it("renders what suspends in the browser, in the place of the server's fallback", async () => {
  function Count() {
    return <p>{useSuspenseToolkits({ limit: 3 }).toolkits.length} toolkits</p>;
  }
  const baseUrl = `${window.location.origin}/api/tool-router`;
  const page = (
    <ToolRouterProvider client={createToolRouterClient({ baseUrl })} userId="user_123">
      <Suspense fallback={<p>Loading</p>}>
        <Count />
      </Suspense>
    </ToolRouterProvider>
  );
  // As a server has it: without a window.
  vi.stubGlobal("window", undefined);
  const html = renderToString(page);
  vi.unstubAllGlobals();
  expect(html).toContain("<p>Loading</p>");
  const container = await takeOver(html, page);
  expect(await within(container).findByText("3 toolkits")).toBeInTheDocument();
  // That it was not the server's to render, and nothing else.
  expect(recovered).toHaveLength(1);
  expect(complaint).not.toHaveBeenCalled();
});
