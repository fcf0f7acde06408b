/** A command was asked wrongly, or trying again does not mend what failed. The message is for whoever typed it. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

/** Reads a platform's API. */
export interface PlatformReader {
  /** The JSON at a path below the API root, such as `/toolkits`. */
  get(path: string, query?: Readonly<Record<string, string>>): Promise<unknown>;
}

export interface PlatformReaderOptions {
  /** The platform's origin, or an API root below it. */
  baseUrl: string;
  apiKey: string;
  fetch: typeof globalThis.fetch;
  /** Waits so many ms. */
  wait(ms: number): Promise<void>;
  /** Called with what takes long. */
  say(message: string): void;
}

const MAX_TRIES = 6;
const FIRST_PAUSE_MS = 1_000;

/** The API root of an address: `https://backend.composio.dev` has it under `/api/v3.1`. */
export function apiRootOf(baseUrl: string): string {
  const root = baseUrl.replace(/\/+$/, "");
  return /\/api\/v[\d.]+$/.test(root) ? root : `${root}/api/v3.1`;
}

/** Reads one thing after the other. Waits as long as a rate limit asks, and longer each time that the platform fails. */
export function createPlatformReader(options: PlatformReaderOptions): PlatformReader {
  const { apiKey, fetch, wait, say } = options;
  const root = apiRootOf(options.baseUrl);

  async function ask(url: string): Promise<Response | undefined> {
    try {
      return await fetch(url, { headers: { "x-api-key": apiKey, accept: "application/json" } });
    } catch {
      return undefined;
    }
  }

  return {
    async get(path, query = {}) {
      const parameters = new URLSearchParams(query);
      const url = `${root}${path}${parameters.size > 0 ? `?${parameters}` : ""}`;
      for (let tries = 1; ; tries += 1) {
        const response = await ask(url);
        if (response?.ok) return response.json();
        const status = response?.status;
        const mayPass = status === undefined || status === 408 || status === 429 || status >= 500;
        if (!mayPass || tries === MAX_TRIES) throw await failure(url, response);
        const pause = retryAfterMs(response) ?? FIRST_PAUSE_MS * 2 ** (tries - 1);
        say(`${status ?? "No answer"} for ${path}: trying again in ${Math.ceil(pause / 1_000)} s.`);
        await wait(pause);
      }
    },
  };
}

function retryAfterMs(response: Response | undefined): number | undefined {
  const header = response?.headers.get("retry-after");
  if (!header) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(ms, 0) : undefined;
}

async function failure(url: string, response: Response | undefined): Promise<CommandError> {
  if (response === undefined) {
    return new CommandError(`Nothing answers at ${url}. Check --base-url and the network.`);
  }
  const { status } = response;
  if (status === 401 || status === 403) {
    return new CommandError(
      `${url} refused the key (${status}). COMPOSIO_API_KEY must be one that may read toolkits and tools.`,
    );
  }
  const text = (await response.text().catch(() => "")).slice(0, 300);
  return new CommandError(`${url} answered ${status}: ${text}`);
}
