import { act, screen } from "@testing-library/react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import {
  createToolRouterClient,
  ToolRouterProvider,
  useAuthorize,
  useToolkit,
  useToolkits,
} from "tool-router-react";
import { createMockServer } from "tool-router-react/mock/node";
import { afterAll, beforeAll, expect, it, vi } from "vitest";

const mock = createMockServer({ baseUrls: ["/api/tool-router"], seed: 1 });
beforeAll(() => mock.listen());
afterAll(() => mock.close());

function Page() {
  const { toolkits, status } = useToolkits({ limit: 3 });
  const { toolkit } = useToolkit("gmail");
  const { state } = useAuthorize("gmail");
  return (
    <p>
      {status}: {toolkits.length} toolkits, {toolkit?.name ?? "nothing yet"}, {state.status}
    </p>
  );
}

it("takes a server's page over without a warning, and goes on from there", async () => {
  const warn = vi.spyOn(console, "error");
  const client = createToolRouterClient({
    baseUrl: `${window.location.origin}/api/tool-router`,
  });
  const app = (
    <ToolRouterProvider client={client} userId="user_123">
      <Page />
    </ToolRouterProvider>
  );
  const container = document.createElement("main");
  document.body.append(container);
  container.innerHTML = renderToString(app);
  expect(container).toHaveTextContent("loading: 0 toolkits, nothing yet, idle");

  const recovered: unknown[] = [];
  const root = await act(async () =>
    hydrateRoot(container, app, { onRecoverableError: (error) => recovered.push(error) }),
  );
  expect(await screen.findByText("ready: 3 toolkits, Gmail, idle")).toBeInTheDocument();
  expect(recovered).toEqual([]);
  expect(warn).not.toHaveBeenCalled();
  act(() => root.unmount());
});
