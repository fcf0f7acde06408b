import { onAuthorized, openChannel } from "../../internal/authorizeChannel.ts";
import { isRecord } from "../../internal/isRecord.ts";

const changedType = "tool-router:changed";

/** What another window of this origin announced. As everything from outside, it is a hint to ask the API, no more. */
export type WindowMessage =
  /** Connections changed: of one toolkit, or of any. */
  | { type: "changed"; toolkit: string | undefined }
  /** A callback page was reached; without an id, any account may be meant. */
  | { type: "authorized"; connectedAccountId: string | undefined };

/** The messages between the windows of this origin. */
export interface WindowMessages {
  /** Listens while subscribed: the channels are open only as long as someone is. Returns the unsubscribe function. */
  subscribe(listener: (message: WindowMessage) => void): () => void;
  /** Announces to the other windows that connections changed. This window does not receive its own announcements. */
  announceChange(toolkit?: string): void;
}

/** Creates the messages of one scope. Nothing is opened before the first subscription. */
export function createWindowMessages(): WindowMessages {
  const listeners = new Set<(message: WindowMessage) => void>();
  let channel: BroadcastChannel | undefined;
  let stopAuthorized = () => {};

  const dispatch = (message: WindowMessage) => {
    for (const listener of [...listeners]) listener(message);
  };
  const open = () => {
    channel = openChannel();
    channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      if (!isRecord(data) || data.type !== changedType) return;
      const isNamed = typeof data.toolkit === "string" && data.toolkit !== "";
      dispatch({ type: "changed", toolkit: isNamed ? String(data.toolkit) : undefined });
    });
    stopAuthorized = onAuthorized(({ connectedAccountId }) =>
      dispatch({ type: "authorized", connectedAccountId }),
    );
  };

  return {
    subscribe(listener) {
      if (listeners.size === 0) open();
      listeners.add(listener);
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return;
        channel?.close();
        channel = undefined;
        stopAuthorized();
      };
    },
    announceChange(toolkit) {
      const message = { type: changedType, toolkit };
      if (channel) return channel.postMessage(message);
      const own = openChannel();
      own?.postMessage(message);
      own?.close();
    },
  };
}
