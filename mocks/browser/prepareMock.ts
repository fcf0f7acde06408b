import type { MockBackend, MockBackendOptions } from "../backend/types.ts";
import type { createHandlers } from "../createHandlers.ts";
import { createMockBackend } from "../createMockBackend.ts";
import { decideLinks, type LinkDecisions } from "../decideLinks.ts";
import { createIndexedDbPersistence } from "../persistence/indexedDbPersistence.ts";
import { openTemporaryDatabase } from "../persistence/temporaryDatabase.ts";
import { fireTriggers, type TriggerFirings } from "../webhooks/fireTriggers.ts";
import { checkSiteData } from "./checkSiteData.ts";
import { findPublicFolder, type PublicFolder } from "./findPublicFolder.ts";

/** What `prepareMock` takes; everything is optional. */
export interface PrepareMockOptions
  extends Omit<MockBackendOptions, "persistence" | "connectPageUrl"> {
  /** The API root to answer, as given to the client. Default `/api/tool-router`. */
  baseUrl?: string | undefined;
  /** Who is logged in, for a provider without `userId` (`GET {baseUrl}/session`). Default `user_123`. */
  userId?: string | undefined;
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
  /** Called with the reason when records can't be stored (a private window, a full disk). Default: see `RunningMock.warning`. */
  onWarning?: ((message: string) => void) | undefined;
}

/** The mock, before anything carries requests to it. */
export interface PreparedMock extends LinkDecisions, TriggerFirings {
  /** The platform itself, past HTTP: to look into, and to put things there. */
  readonly backend: MockBackend;
  /** Its answers, for a worker of your own. */
  readonly handlers: ReturnType<typeof createHandlers>;
  /** Where `mockServiceWorker.js` and the Connect Link page are served. */
  readonly files: PublicFolder;
  /** Why records can't be kept, once they can't; the Connect Link page does not find its link then. */
  readonly warning: string | undefined;
  /** Ends listeners and connections. Records are kept, unless `persist` is false. */
  close(): void;
}

/**
 * The mock for a page that runs MSW's worker itself, such as a Storybook or an app with mocks of its own: the same
 * platform as `startMock`, Connect Link windows included, without the worker.
 *
 * Rejects, saying what to do, when the files it needs are not served, and when the browser blocks site data.
 *
 * @example
 * ```ts
 * const { handlers } = await prepareMock({ baseUrl: "/api/tool-router", persist: false });
 * await setupWorker(...handlers, ...myHandlers).start();
 * ```
 */
export async function prepareMock(options: PrepareMockOptions = {}): Promise<PreparedMock> {
  const { baseUrl = "/api/tool-router", userId, publicPath, persist = true, latencyMs } = options;
  checkSiteData("prepareMock");
  const { createHandlers } = await import("../createHandlers.ts");
  const files = await findPublicFolder(publicPath);
  const temporary = persist ? undefined : await openTemporaryDatabase();
  const persistence = createIndexedDbPersistence({ name: temporary?.name });
  persistence.onFailure(({ message }) => options.onWarning?.(message));
  const backend = createMockBackend({
    ...options,
    persistence,
    connectPageUrl(token) {
      const url = new URL(files.connectPageUrl);
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
  } catch (error) {
    close();
    throw error;
  }
  return {
    ...decideLinks(backend),
    ...fireTriggers(backend),
    backend,
    handlers: createHandlers(backend, { baseUrls: [baseUrl], userId }),
    files,
    get warning() {
      return persistence.failure?.message;
    },
    close,
  };
}
