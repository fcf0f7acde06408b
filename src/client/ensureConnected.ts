import { checkOptions } from "./checkOptions.ts";
import { requireText } from "./invalidOptions.ts";
import { ensureConnectedOptions } from "./optionReaders.ts";
import type { EnsuredConnection, Session } from "./types/session.ts";

/** Finds a toolkit's connection in a session, or makes one and waits for its user. */
export async function ensureConnected(
  session: Session,
  ...[toolkit, connection = {}, options]: Parameters<Session["ensureConnected"]>
): ReturnType<Session["ensureConnected"]> {
  requireText("toolkit", toolkit);
  checkOptions("session.ensureConnected", ensureConnectedOptions, connection);
  const { timeout, onRequest, ...authorization } = connection;
  const slug = toolkit.toLowerCase();
  const { items } = await session.toolkits({ toolkits: [slug] }, options);
  const found = items.find((item) => item.slug === slug);
  if (found?.isNoAuth) return { toolkit, wasConnected: true, connectedAccount: undefined };
  const account = found?.connection.connectedAccount;
  if (account?.status === "ACTIVE") {
    return { toolkit, wasConnected: true, connectedAccount: summary(account) };
  }
  const request = await session.authorize(slug, authorization, options);
  onRequest?.(request);
  const connected = await request.waitForConnection(timeout, options);
  return { toolkit, wasConnected: false, connectedAccount: summary(connected) };
}

function summary({
  id,
  status,
}: NonNullable<EnsuredConnection["connectedAccount"]>): EnsuredConnection["connectedAccount"] {
  return { id, status };
}
