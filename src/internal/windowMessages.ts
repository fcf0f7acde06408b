import { isRecord } from "./records.ts";
import { textOf } from "./text.ts";

/** The channel that the windows of one origin share. */
export const channelName = "tool-router:authorize";
const authorizedType = "tool-router:authorized";
const changedType = "tool-router:changed";

/** What the callback page announces. It is a hint to go and ask the API, and proves nothing. */
export interface AuthorizedMessage {
  type: typeof authorizedType;
  connectedAccountId?: string;
  status?: "success" | "failed";
}

/** What another window of this origin announced. As everything from outside, it is a hint to ask the API, no more. */
export type WindowMessage =
  /** Connections changed: of one toolkit, or of any. */
  | { type: "changed"; toolkit: string | undefined }
  /** A callback page was reached; without an id, any account may be meant. */
  | { type: "authorized"; connectedAccountId: string | undefined };

/** The messages between the windows of this origin. */
export interface WindowMessages {
  /** Listens while subscribed: the channel is open only as long as someone is. Returns the unsubscribe function. */
  subscribe(listener: (message: WindowMessage) => void): () => void;
  /** Announces to the other windows that connections changed. This window does not receive its own announcements. */
  announceChange(toolkit?: string): void;
}

/** A message of the fields that make sense; the others are left out. */
export function createAuthorizedMessage(id: unknown, status: unknown): AuthorizedMessage {
  return {
    type: authorizedType,
    ...(typeof id === "string" && id ? { connectedAccountId: id } : {}),
    ...(status === "success" || status === "failed" ? { status } : {}),
  };
}

/** Creates the messages of one scope. Nothing is opened before the first subscription. */
export function createWindowMessages(): WindowMessages {
  const listeners = new Set<(message: WindowMessage) => void>();
  let channel: BroadcastChannel | undefined;

  return {
    subscribe(listener) {
      if (listeners.size === 0) {
        channel = openChannel();
        channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
          const message = readMessage(data);
          if (message) for (const listener of [...listeners]) listener(message);
        });
      }
      listeners.add(listener);
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return;
        channel?.close();
        channel = undefined;
      };
    },
    announceChange(toolkit) {
      const message = { type: changedType, toolkit };
      // A window receives nothing over the channel that it sends by.
      if (channel) channel.postMessage(message);
      else announce(message);
    },
  };
}

/** Anything that is not one of ours gives `undefined`. */
function readMessage(data: unknown): WindowMessage | undefined {
  if (!isRecord(data)) return undefined;
  if (data.type === changedType) return { type: "changed", toolkit: textOf(data.toolkit) };
  if (data.type !== authorizedType) return undefined;
  return { type: "authorized", connectedAccountId: textOf(data.connectedAccountId) };
}

/** Tells the other windows of this origin. Without a channel nobody is told: they find out by asking the API. */
export function announce(message: object): void {
  const channel = openChannel();
  channel?.postMessage(message);
  channel?.close();
}

function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(channelName);
  } catch {
    // Not there, or forbidden (a browser that blocks storage refuses channels as well).
    return undefined;
  }
}
