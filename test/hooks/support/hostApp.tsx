import { type RenderResult, render } from "@testing-library/react";
import { http } from "msw";
import { type ReactNode, StrictMode } from "react";
import {
  type Appearance,
  type ConnectedAccount,
  createToolRouterClient,
  type DialogContainer,
  type Localization,
  type OpenWindow,
  type SessionConfigInput,
  type ToolRouterEvent,
  ToolRouterProvider,
} from "tool-router-react";
import { createMockServer, type MockServerOptions } from "tool-router-react/mock/node";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { fakeWindows } from "./fakeWindows.ts";

const baseUrl = `${window.location.origin}/api/tool-router`;
export const userId = "user_123";

/** What a test's provider may be given; without anything it is `user_123`'s, with every toolkit. */
interface HostProps {
  userId?: string;
  sessionConfig?: SessionConfigInput;
  sessionId?: string;
  callbackUrl?: string;
  appearance?: Appearance;
  container?: DialogContainer;
  localization?: Localization;
  openWindow?: OpenWindow;
  accountLabel?: (account: ConnectedAccount) => string | undefined;
}

/** A host's page on the mock: the network is all that is replaced, and what jsdom lacks (windows). */
export function hostApp(options: MockServerOptions = {}) {
  const mock = createMockServer({ baseUrls: ["/api/tool-router"], seed: 1, ...options });
  const windows = fakeWindows();
  const requests: string[] = [];
  const bodies: { request: string; body: Record<string, unknown> }[] = [];
  const events: ToolRouterEvent[] = [];
  let client = createToolRouterClient({ baseUrl, maxRetries: 0 });

  beforeAll(() => {
    mock.listen();
    mock.server.events.on("request:start", async ({ request }) => {
      const { pathname, search } = new URL(request.url);
      if (pathname.startsWith("/__mock__/")) return;
      const seen = `${request.method} ${pathname.replace("/api/tool-router", "")}${search}`;
      requests.push(seen);
      const text = await request.clone().text();
      if (text) bodies.push({ request: seen, body: JSON.parse(text) });
    });
  });
  beforeEach(() => {
    windows.install();
    sessionStorage.clear();
    localStorage.clear();
    client = createToolRouterClient({ baseUrl, maxRetries: 0 });
  });
  afterEach(async () => {
    await mock.reset();
    requests.length = 0;
    bodies.length = 0;
    events.length = 0;
  });
  afterAll(() => mock.close());

  const wrap = (children: ReactNode, { sessionId, ...props }: HostProps = {}) => {
    const shared = { client, children, onEvent: (event: ToolRouterEvent) => events.push(event) };
    return (
      <StrictMode>
        {sessionId ? (
          <ToolRouterProvider {...shared} sessionId={sessionId} />
        ) : (
          <ToolRouterProvider userId={userId} {...shared} {...props} />
        )}
      </StrictMode>
    );
  };

  return {
    ...mock,
    windows,
    /** `METHOD /path?query`, in order. */
    requests,
    events,
    /** The types of what `onEvent` was told. */
    eventTypes: () => events.map(({ type }) => type),
    requestsTo: (part: string) => requests.filter((request) => request.includes(part)),
    /** The bodies of the requests to a path. */
    sentTo: (part: string) =>
      bodies.filter(({ request }) => request.includes(part)).map(({ body }) => body),
    open(children: ReactNode, props?: HostProps) {
      const page: RenderResult = render(wrap(children, props));
      return {
        ...page,
        show: (next: ReactNode, nextProps?: HostProps) => page.rerender(wrap(next, nextProps)),
      };
    },
    /** Keeps every answer of the platform back, until the function that it returns is called. */
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      // One that returns nothing leaves the request to the next handler.
      mock.server.use(http.all(`${baseUrl}/*`, () => promise));
      return resolve;
    },
    /**
     * Resolves once some requests of the test's own have been answered, one after the other: what had been begun before
     * is counted by then, also on a slow machine. For what must not happen; it moves no clock.
     */
    async roundTrips() {
      for (let count = 0; count < 10; count += 1) {
        await fetch(`${window.location.origin}/__mock__/conditions`);
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
    /** What a reload does to memory: all of it is gone, and the tab's storage is not. */
    reload() {
      client = createToolRouterClient({ baseUrl, maxRetries: 0 });
    },
    /** The link that a window was sent to. */
    token: (url = windows.opened.at(-1)?.visited.at(-1) ?? "") => url.split("/").at(-1) ?? "",
  };
}

/** Back at the page: the kit looks for news. */
export function returnToPage(): void {
  window.dispatchEvent(new Event("focus"));
}
