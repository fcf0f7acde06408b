import { checkOptions, ensureConnectedOptions, requireText } from "./checkOptions.ts";
import type { Session } from "./types/session.ts";

/** Finds a toolkit's connection in a session, or makes one and waits for its user. */
export async function ensureConnected(
  session: Session,
  ...[toolkit, connection = {}, options]: Parameters<Session["ensureConnected"]>
): ReturnType<Session["ensureConnected"]> {
  requireText("toolkit", toolkit);
  checkOptions(ensureConnectedOptions, connection);
  const { timeout, onRequest, ...authorization } = connection;
  const slug = toolkit.toLowerCase();
  const { items } = await session.toolkits({ toolkits: [slug] }, options);
  const found = items.find((item) => item.slug === slug);
  const wasConnected = !!(found?.isNoAuth || found?.connection.isActive);
  let account = found?.connection.connectedAccount;
  if (!wasConnected) {
    const request = await session.authorize(slug, authorization, options);
    onRequest?.(request);
    account = await request.waitForConnection(timeout, options);
  }
  return {
    toolkit,
    wasConnected,
    connectedAccount: account && { id: account.id, status: account.status },
  };
}
