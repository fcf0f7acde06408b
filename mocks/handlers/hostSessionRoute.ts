import type { Route } from "./route.ts";
import { wireSession } from "./wire/session.ts";

/**
 * `GET {baseUrl}/session`: a route of the host's proxy, not of the platform. It answers with the session of the user who is
 * logged in; the mock's is the user that it was given.
 */
export function hostSessionRoute(userId: string): Route {
  return {
    method: "get",
    path: "/session",
    async run({ backend, ...request }) {
      const { sessions } = await backend.snapshot();
      const known = sessions.findLast((one) => one.userId === userId);
      const session = known
        ? await backend.sessions.get(known.id)
        : await backend.sessions.create(userId);
      return { body: wireSession(session, request) };
    },
  };
}
