/** What becomes of a request: answered, on its way there or back lost, never answered, or refused by what is in between. */
export type Fate = "answered" | "lost" | "answer lost" | "hangs" | 503 | 429 | "429 at once" | 401;

/** One request, as the platform and the page got to see it. */
export interface Exchange {
  method: string;
  path: string;
  body: string;
  fate: Fate;
  /** As the network's own clock says. */
  sentAt: number;
  /** Of an answer that got back to the page. */
  status?: number;
  /** What the platform said, also when the page did not get it. */
  said?: string;
}

/** The network between a page and the platform: slow, broken or gone, as it is told. */
export class FakeNetwork {
  latencyMs = 0;
  isOnline = true;
  /** What the next requests meet, over and over. */
  fates: readonly Fate[] = ["answered"];
  readonly exchanges: Exchange[] = [];
  #sent = 0;
  #working = 0;
  #page = 0;
  readonly #note: (line: string) => void;
  readonly #answer: typeof fetch;
  readonly #now: () => number;

  /** @param note takes down what goes over it */
  constructor(note: (line: string) => void, answer: typeof fetch, now: () => number) {
    this.#note = note;
    this.#answer = answer;
    this.#now = now;
  }

  /** Whether the platform is at work, which takes no time of the page's. */
  isWorking(): boolean {
    return this.#working > 0;
  }

  /** The page is gone: nobody waits for its answers. What was sent arrives, or does not. */
  abandon(): void {
    this.#page += 1;
  }

  clear(): void {
    this.latencyMs = 0;
    this.isOnline = true;
    this.fates = ["answered"];
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const page = this.#page;
    const url = new URL(String(input));
    const path = url.pathname.replace("/api", "");
    const fate = this.fates[this.#sent % this.fates.length] ?? "answered";
    this.#sent += 1;
    const body = String(init?.body ?? "");
    const method = init?.method ?? "GET";
    const exchange: Exchange = { method, path, body, fate, sentAt: this.#now() };
    this.exchanges.push(exchange);
    this.#note(`${exchange.method} ${path} ${body} (${fate})`);
    const signal = init?.signal ?? undefined;

    if (!this.isOnline) exchange.fate = "lost";
    else await this.#travel(signal, page);
    if (!this.isOnline || exchange.fate === "lost") {
      exchange.fate = "lost";
      throw new TypeError("Failed to fetch");
    }
    if (fate === "hangs") await this.#forever(signal);
    if (typeof fate === "number" || fate === "429 at once") {
      const refused = typeof fate === "number" ? fate : 429;
      exchange.status = refused;
      return answerOf('{"message":"not now"}', refused, fate === 429 ? { "retry-after": "3" } : {});
    }
    const { text, status } = await this.#ask(input, init);
    exchange.said = text;
    await this.#travel(signal, page);
    if (!this.isOnline || fate === "answer lost") {
      exchange.fate = "answer lost";
      throw new TypeError("Failed to fetch");
    }
    exchange.status = status;
    this.#note(`${exchange.method} ${path}: ${status} ${text.slice(0, 160)}`);
    return answerOf(text, status);
  };

  async #ask(input: RequestInfo | URL, init?: RequestInit) {
    this.#working += 1;
    try {
      const response = await this.#answer(input, { ...init, signal: null });
      return { text: await response.text(), status: response.status };
    } finally {
      this.#working -= 1;
    }
  }

  /** Half the way. Given up, or sent by a page that is gone, it leads nowhere. */
  async #travel(signal: AbortSignal | undefined, page: number): Promise<void> {
    if (this.latencyMs > 0) {
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(resolve, this.latencyMs);
        signal?.addEventListener("abort", () => {
          clearTimeout(timer);
          reject(signal.reason);
        });
      });
    }
    signal?.throwIfAborted();
    if (page !== this.#page) await this.#forever(undefined);
  }

  #forever(signal: AbortSignal | undefined): Promise<never> {
    return new Promise((_, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason));
    });
  }
}

function answerOf(text: string, status: number, headers: Record<string, string> = {}): Response {
  const response = new Response(text, {
    status,
    headers: { "content-type": "application/json", ...headers },
  });
  // Read at once: a stream would take turns of its own.
  return Object.assign(response, { text: async () => text });
}
