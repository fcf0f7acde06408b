import type { Server } from "node:http";

/**
 * Takes no more requests, and resolves when those under way are answered; after `graceMs` their connections are cut.
 * Connections that are only kept open are closed at once.
 */
export function closeServer(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const tidy = setInterval(() => server.closeIdleConnections(), 20);
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearInterval(tidy);
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
