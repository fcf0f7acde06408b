import { vi } from "vitest";

/** All of the origin's channels of one name; the kit uses one. */
export class FakeChannels {
  readonly #open = new Set<FakeChannel>();

  constructor() {
    const channels = this.#open;
    vi.stubGlobal(
      "BroadcastChannel",
      class extends FakeChannel {
        constructor() {
          super(channels);
        }
      },
    );
  }

  count(): number {
    return this.#open.size;
  }

  /** Another window of the origin says something. */
  say(data: unknown): void {
    for (const channel of this.#open) queueMicrotask(() => channel.deliver(data));
  }

  /** The page is gone. */
  clear(): void {
    this.#open.clear();
  }
}

type Listener = (event: { data: unknown }) => void;

class FakeChannel {
  readonly #all: Set<FakeChannel>;
  readonly #listeners: Listener[] = [];

  constructor(all: Set<FakeChannel>) {
    this.#all = all;
    all.add(this);
  }

  addEventListener(_type: "message", listener: Listener): void {
    this.#listeners.push(listener);
  }

  postMessage(data: unknown): void {
    for (const channel of this.#all)
      if (channel !== this) queueMicrotask(() => channel.deliver(data));
  }

  deliver(data: unknown): void {
    if (this.#all.has(this)) for (const listener of this.#listeners) listener({ data });
  }

  close(): void {
    this.#all.delete(this);
  }
}
