import type { Server } from "node:http";
import type { HttpHandler } from "msw";
import type { MockBackend, MockBackendOptions } from "../backend/types.ts";
import { createHandlers } from "../createHandlers.ts";
import { createMockBackend } from "../createMockBackend.ts";
import { createFilePersistence } from "../persistence/filePersistence.ts";
import { closeServer } from "./closeServer.ts";
import { connectPageHandler } from "./connectPageHandler.ts";
import { createListener } from "./httpListener.ts";

/** What `createMockHttpServer` takes: the backend's options, and how it is reached. */
export interface MockHttpServerOptions extends Omit<MockBackendOptions, "persistence"> {
  /** Keeps everything in this SQLite file, for one server at a time. Needs Node 22.13. Default: in memory alone. */
  dataFile?: string | undefined;
  /** The one origin whose pages may call the server, or `*`. Default: none. */
  corsOrigin?: string | undefined;
  /** The largest body that is read, in bytes; a larger one is answered 413. Default 4 MB. */
  maxBodyBytes?: number | undefined;
  /** How long `close` waits for requests under way, in ms. Default 2000. */
  graceMs?: number | undefined;
  /** Called with what a developer should know of the data file. Default: `process.emitWarning`. */
  onWarning?: ((message: string) => void) | undefined;
}

/** The mock behind a port of this machine. */
export interface MockHttpServer {
  /** The platform itself, past HTTP: to look into, and to put things there. */
  readonly backend: MockBackend;
  readonly handlers: readonly HttpHandler[];
  /**
   * Starts to answer on `127.0.0.1`, and gives the address. Port 0, the default, is any that is free. Rejects when the
   * port is taken (`EADDRINUSE`), and when the data file can't be used (`DataFileError`).
   */
  listen(port?: number): Promise<string>;
  /** Answers what is under way, ends streams, and closes the data file. */
  close(): Promise<void>;
}

/**
 * The whole mock behind a port: the platform's API, the control plane, and the Connect Link page. It is reached from this
 * machine alone.
 *
 * @example
 * ```ts
 * const mock = createMockHttpServer({ seed: 1 });
 * const baseURL = await mock.listen(4010); // http://127.0.0.1:4010
 * const composio = new Composio({ apiKey: "any", baseURL });
 * await mock.close();
 * ```
 */
export function createMockHttpServer(options: MockHttpServerOptions = {}): MockHttpServer {
  const { dataFile, corsOrigin, maxBodyBytes, graceMs = 2000, ...backendOptions } = options;
  const onWarning = options.onWarning ?? ((message) => process.emitWarning(message));
  const persistence =
    dataFile === undefined ? undefined : createFilePersistence(dataFile, { onWarning });
  const backend = createMockBackend({ ...backendOptions, persistence });
  const handlers = [...createHandlers(backend, { maxBodyBytes }), connectPageHandler(backend)];
  const closing = new AbortController();
  const server = createListener({
    backend,
    handlers,
    corsOrigin,
    closing: closing.signal,
    port: () => portOf(server),
  });

  async function closeStore(): Promise<void> {
    backend.close();
    await persistence?.close();
  }

  return {
    backend,
    handlers,
    async listen(port = 0) {
      try {
        await backend.ready();
        await listen(server, port);
      } catch (error) {
        await closeStore();
        throw error;
      }
      return `http://127.0.0.1:${portOf(server)}`;
    },
    async close() {
      closing.abort();
      if (server.listening) await closeServer(server, graceMs);
      await closeStore();
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host: "127.0.0.1" }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}
