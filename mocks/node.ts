import type { HttpHandler, SharedOptions } from "msw";
import { type SetupServer, setupServer } from "msw/node";
import type { MockBackend, MockBackendOptions } from "./backend/types.ts";
import { createHandlers } from "./createHandlers.ts";
import { createMockBackend } from "./createMockBackend.ts";
import { decideLinks, type LinkDecisions } from "./decideLinks.ts";
import { fireTriggers, type TriggerFirings } from "./webhooks/fireTriggers.ts";

export {
  createMockHttpServer,
  type MockHttpServer,
  type MockHttpServerOptions,
} from "./server.ts";

/** What `createMockServer` takes: the backend's options, and how requests reach it. */
export interface MockServerOptions extends MockBackendOptions {
  /** API roots to answer under beside the platform's own, as given to the client. */
  baseUrls?: readonly string[] | undefined;
  /** Who is logged in at those roots, for a provider without `userId` (`GET {baseUrl}/session`). Default `user_123`. */
  userId?: string | undefined;
  /** What happens to a request that nothing answers. Default `"error"`: a test should know what it asks for. */
  onUnhandledFrame?: SharedOptions["onUnhandledFrame"] | undefined;
}

/** The mock, answering this process's requests. */
export interface MockServer extends LinkDecisions, TriggerFirings {
  /** The platform itself, past HTTP: to look into, and to put things there. */
  readonly backend: MockBackend;
  readonly handlers: readonly HttpHandler[];
  /** MSW's server, for handlers of your own (`server.use`). */
  readonly server: SetupServer;
  /** Starts to answer. */
  listen(): void;
  /**
   * Forgets handlers added since, removes everything, and starts over with the named scenario or the first one. Clients in
   * this page forget what they hold, as by their own `reset()`: the next test or story starts afresh.
   */
  reset(scenario?: string): Promise<void>;
  /** Lets requests through to the network again. */
  close(): void;
}

/**
 * The mock for tests in Node.
 *
 * @example
 * ```ts
 * const mock = createMockServer({ baseUrls: ["/api/tool-router"] });
 * beforeAll(() => mock.listen());
 * afterEach(() => mock.reset());
 * afterAll(() => mock.close());
 * ```
 */
export function createMockServer(options: MockServerOptions = {}): MockServer {
  const { baseUrls, userId, onUnhandledFrame = "error", ...backendOptions } = options;
  const backend = createMockBackend(backendOptions);
  const handlers = createHandlers(backend, { baseUrls, userId });
  const server = setupServer(...handlers);
  return {
    ...decideLinks(backend),
    ...fireTriggers(backend),
    backend,
    handlers,
    server,
    listen() {
      // The second name is msw 2's; what a function is called with differs between the two.
      const onUnhandledRequest = typeof onUnhandledFrame === "string" ? onUnhandledFrame : "error";
      const unhandled = { onUnhandledFrame, onUnhandledRequest };
      server.listen(unhandled);
    },
    async reset(scenario) {
      server.resetHandlers();
      await backend.reset(scenario);
    },
    close() {
      server.close();
      backend.close();
    },
  };
}
