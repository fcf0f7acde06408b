import type { SessionStore } from "./types.ts";

/** Users beyond this many are forgotten, the one that was used longest ago first. */
const MOST_USERS = 10_000;

/** The default store: this process's memory. Another process makes a session of its own for a user without a cookie. */
export function createSessionMemory(): SessionStore {
  const sessions = new Map<string, string>();
  return {
    get: (key) => sessions.get(key),
    set(key, sessionId) {
      sessions.delete(key);
      sessions.set(key, sessionId);
      const [oldest] = sessions.keys();
      if (sessions.size > MOST_USERS && oldest !== undefined) sessions.delete(oldest);
    },
  };
}
