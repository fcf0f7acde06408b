import { createBackend } from "../backend/createBackend.ts";
import { PlatformError } from "../backend/platformError.ts";
import type { LinkView, MockBackend } from "../backend/types.ts";
import {
  createIndexedDbPersistence,
  type IndexedDbPersistence,
} from "../persistence/indexedDbPersistence.ts";
import { type ConnectLink, type ConnectPort, ConnectProblem } from "./connectPort.ts";

function asProblem(error: unknown): unknown {
  if (!(error instanceof PlatformError)) {
    return error;
  }
  switch (error.status) {
    case 404:
      return new ConnectProblem("unknown", error.message);
    case 409:
      return new ConnectProblem("over", error.message);
    case 400:
      return new ConnectProblem("invalid", error.message, error.errors);
    default:
      return new ConnectProblem("unavailable", error.message);
  }
}

/** Turns the backend's refusals into the page's own errors. */
async function withProblems<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw asProblem(error);
  }
}

/** The backend on what the app's tabs stored. An empty store is left alone: filling it is up to the app. */
async function openBackend(persistence: IndexedDbPersistence): Promise<MockBackend> {
  const records = await persistence.load();
  if (persistence.failure !== undefined) {
    throw new ConnectProblem("unavailable", persistence.failure.message);
  }
  if (records.length === 0) {
    throw new ConnectProblem("unknown", "Nothing is stored in this browser.");
  }
  // The link's record carries what the page shows, so it needs no catalogue.
  return createBackend({ catalog: [], persistence });
}

/** Links of this browser: works on the mock's shared, locked store itself, with no worker, opener or server. */
export function createLocalConnectPort(token: string, databaseName: string): ConnectPort {
  const persistence = createIndexedDbPersistence({ name: databaseName });
  const listeners = new Set<() => void>();
  let opening: Promise<MockBackend> | undefined;

  async function backend(): Promise<MockBackend> {
    opening ??= openBackend(persistence).then((opened) => {
      opened.subscribe(({ origin }) => {
        for (const listener of origin === "others" ? listeners : []) {
          listener();
        }
      });
      return opened;
    });
    try {
      return await opening;
    } catch (error) {
      opening = undefined;
      throw error;
    }
  }

  function asLink(view: LinkView, now: number): ConnectLink {
    return { ...view, expiresInMs: view.expiresAt - now };
  }

  return {
    async open() {
      const opened = await backend();
      return asLink(await withProblems(opened.links.open(token)), opened.now());
    },
    async complete(decision) {
      const opened = await backend();
      const { status, accountId, callbackUrl, error } = await withProblems(
        opened.links.complete(token, decision),
      );
      return { status, accountId, callbackUrl: callbackUrl ?? null, error: error ?? null };
    },
    onChange: (listener) => listeners.add(listener),
  };
}
