import { openChannel } from "./authorizeChannel.ts";
import { isRecord } from "./isRecord.ts";

const messageType = "tool-router:changed";

/** Tells the other windows of this origin that connections changed, and listens to them. */
export interface ChangesChannel {
  /** `toolkit`: what changed, if it is one. This window is not told of its own changes. */
  announce(toolkit?: string): void;
  close(): void;
}

/** Opens the channel. As everything that comes from outside, a message is a hint to ask the API, no more. */
export function openChangesChannel(onChange: (toolkit?: string) => void): ChangesChannel {
  const channel = openChannel();
  channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (!isRecord(data) || data.type !== messageType) return;
    onChange(typeof data.toolkit === "string" && data.toolkit ? data.toolkit : undefined);
  });
  return {
    announce: (toolkit) => channel?.postMessage({ type: messageType, toolkit }),
    close: () => channel?.close(),
  };
}
