import { isRecord } from "./isRecord.ts";

const type = "tool-router:authorized";

/** The channel that the windows of one origin share. */
export const authorizeChannelName = "tool-router:authorize";

/** What the callback page announces. It is a hint to go and ask the API, and proves nothing. */
export interface AuthorizedMessage {
  type: typeof type;
  connectedAccountId?: string;
  status?: "success" | "failed";
}

/** Reads a message from the channel; anything that is not one of ours gives `undefined`. */
function parseAuthorizedMessage(value: unknown): AuthorizedMessage | undefined {
  return isRecord(value) && value.type === type
    ? createAuthorizedMessage(value.connectedAccountId, value.status)
    : undefined;
}

/** A message of the fields that make sense; the others are left out. */
export function createAuthorizedMessage(id: unknown, status: unknown): AuthorizedMessage {
  return {
    type,
    ...(typeof id === "string" && id ? { connectedAccountId: id } : {}),
    ...(status === "success" || status === "failed" ? { status } : {}),
  };
}

/** Tells the other windows of this origin. Without a channel nobody is told: they find out by asking the API. */
export function announceAuthorized(message: AuthorizedMessage): void {
  const channel = openChannel();
  channel?.postMessage(message);
  channel?.close();
}

/** Listens for announcements until the returned function is called. */
export function onAuthorized(listener: (message: AuthorizedMessage) => void): () => void {
  const channel = openChannel();
  channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const message = parseAuthorizedMessage(data);
    if (message) listener(message);
  });
  return () => channel?.close();
}

/** The channel between the windows of one origin; its owner closes it. */
export function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(authorizeChannelName);
  } catch {
    // Not there, or forbidden (a browser that blocks storage refuses channels as well).
    return undefined;
  }
}
