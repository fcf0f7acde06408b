import type { SetupWorker } from "msw/browser";
import { checkServiceWorkers } from "./checkServiceWorkers.ts";
import { watchOtherWorkers } from "./otherWorkers.ts";
import { type PreparedMock, type PrepareMockOptions, prepareMock } from "./prepareMock.ts";

/** What `startMock` takes; everything is optional. */
export type StartMockOptions = PrepareMockOptions;

/** The mock, answering this page's requests. */
export interface RunningMock
  extends Pick<PreparedMock, "backend" | "warning" | "approve" | "deny" | "fire"> {
  /** MSW's worker, for handlers of your own (`worker.use`). */
  readonly worker: SetupWorker;
  /**
   * Removes everything and starts over, with the named scenario or the first one. Clients in this page forget what they
   * hold, as by their own `reset()`.
   */
  reset(scenario?: string): Promise<void>;
  /** Lets requests through to the network again. Records are kept, unless `persist` is false. */
  stop(): Promise<void>;
}

/** A toolkit makes its tools and its logo when they are looked at: a comparison should not be what does. */
function withoutTools(name: string, value: unknown): unknown {
  return name === "catalog" && Array.isArray(value) ? value.length : value;
}

let running: { key: string; mock: Promise<RunningMock> } | undefined;

async function start(options: StartMockOptions): Promise<RunningMock> {
  checkServiceWorkers();
  const mock = await prepareMock(options);
  const { backend, handlers, files, approve, deny, fire } = mock;
  try {
    const { startWorker } = await import("./startWorker.ts");
    const worker = await startWorker(files.workerUrl, handlers);
    const stopWatching = watchOtherWorkers(files.workerUrl);
    return {
      backend,
      approve,
      deny,
      fire,
      worker,
      get warning() {
        return mock.warning;
      },
      reset: (scenario) => backend.reset(scenario),
      async stop() {
        running = undefined;
        stopWatching();
        await worker.stop();
        mock.close();
      },
    };
  } catch (error) {
    mock.close();
    throw error;
  }
}

/**
 * Starts the mock in this page: from then on requests under `baseUrl` (and the platform's own addresses) are answered
 * by a whole Tool Router in the browser, Connect Link windows included. Going live means leaving this call out.
 *
 * Resolves when requests are answered, so render after it. A second call with equal options gives the mock that
 * runs; with other options it rejects. Rejects, saying what to do, when the files it needs are not served, when the page
 * can have no service worker, and when MSW runs in it already (see `prepareMock`), which it leaves as it is.
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
  const key = JSON.stringify(options, withoutTools);
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
