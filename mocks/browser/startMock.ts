import type { SetupWorker } from "msw/browser";
import { createMockBackend } from "../backend/createMockBackend.ts";
import type { MockBackend, MockBackendOptions } from "../backend/types.ts";
import { createHandlers } from "../handlers/index.ts";
import { createIndexedDbPersistence } from "../persistence/indexedDbPersistence.ts";
import { openTemporaryDatabase } from "../persistence/temporaryDatabase.ts";
import { findPublicFolder } from "./findPublicFolder.ts";
import { startWorker } from "./startWorker.ts";

/** What `startMock` takes; everything is optional. */
export interface StartMockOptions
  extends Omit<MockBackendOptions, "persistence" | "connectPageUrl"> {
  /** The API root to answer, as given to the client. Default `/api/tool-router`. */
  baseUrl?: string | undefined;
  /**
   * The folder that serves `mockServiceWorker.js` and `tool-router-connect.html`, as an address. Default: the page's
   * own folder (by `document.baseURI`), or the nearest one above it that has them.
   */
  publicPath?: string | undefined;
  /**
   * Keeps everything in this browser (IndexedDB), shared by all its tabs. Default true. With `false` a reload starts
   * over, and other tabs have a platform of their own; so windows can connect, but a redirect away from the page and
   * back finds nothing.
   */
  persist?: boolean | undefined;
  /** Waits this long, in ms, before each answer. Default: as it was last set, at first 0. */
  latencyMs?: number | undefined;
  /** Hears why records can't be kept (a private window, a full disk). Default: see `RunningMock.warning`. */
  onWarning?: ((message: string) => void) | undefined;
}

/** The mock, answering this page's requests. */
export interface RunningMock {
  /** The platform itself, past HTTP: to look into, and to put things there. */
  readonly backend: MockBackend;
  /** MSW's worker, for handlers of your own (`worker.use`). */
  readonly worker: SetupWorker;
  /** Why records can't be kept, once they can't; the Connect Link page does not find its link then. */
  readonly warning: string | undefined;
  /** Removes everything and starts over, with the named scenario or the first one. */
  reset(scenario?: string): Promise<void>;
  /** Lets requests through to the network again. Records are kept, unless `persist` is false. */
  stop(): Promise<void>;
}

let running: { key: string; mock: Promise<RunningMock> } | undefined;

async function start(options: StartMockOptions): Promise<RunningMock> {
  const { baseUrl = "/api/tool-router", publicPath, persist = true, latencyMs } = options;
  if (!("serviceWorker" in navigator)) {
    throw new Error(
      "startMock needs a service worker, which browsers offer on https pages and on localhost only. Open this page under one of them.",
    );
  }
  const { workerUrl, connectPageUrl } = await findPublicFolder(publicPath);
  const temporary = persist ? undefined : await openTemporaryDatabase();
  const persistence = createIndexedDbPersistence({ name: temporary?.name });
  persistence.onFailure(({ message }) => options.onWarning?.(message));
  const backend = createMockBackend({
    ...options,
    persistence,
    connectPageUrl(token) {
      const url = new URL(connectPageUrl);
      url.searchParams.set("token", token);
      if (temporary !== undefined) {
        url.searchParams.set("db", temporary.name);
      }
      return url.href;
    },
  });
  function close(): void {
    backend.close();
    persistence.close();
    temporary?.release();
  }
  try {
    await backend.ready();
    if (latencyMs !== undefined) {
      await backend.conditions.set({ latencyMs });
    }
    const worker = await startWorker(workerUrl, createHandlers(backend, { baseUrls: [baseUrl] }));
    return {
      backend,
      worker,
      get warning() {
        return persistence.failure?.message;
      },
      reset: (scenario) => backend.reset(scenario),
      async stop() {
        running = undefined;
        await worker.stop();
        close();
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}

/**
 * Starts the mock in this page: from then on requests under `baseUrl` (and the platform's own addresses) are answered
 * by a whole Tool Router in the browser, Connect Link windows included. Going live means leaving this call out.
 *
 * Resolves when requests are answered, so render after it. A second call with equal options gives the mock that
 * runs; with other options it rejects. Rejects, saying what to do, when the files it needs are not served.
 *
 * @example
 * ```ts
 * if (import.meta.env.DEV) {
 *   const { startMock } = await import("tool-router-react/mock/browser");
 *   await startMock({ baseUrl: "/api/tool-router", appName: "Acme" });
 * }
 * ```
 */
export function startMock(options: StartMockOptions = {}): Promise<RunningMock> {
  const key = JSON.stringify(options);
  if (running !== undefined && running.key !== key) {
    return Promise.reject(
      new Error(
        "startMock was called again with other options. Call stop() on the mock that runs, then start the new one.",
      ),
    );
  }
  if (running === undefined) {
    const mock = start(options);
    running = { key, mock };
    mock.catch(() => {
      running = undefined;
    });
  }
  return running.mock;
}
