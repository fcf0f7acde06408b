import { project, shapes } from "./answers.ts";
import type { Call } from "./Call.ts";
import { query } from "./checks.ts";
import { respondJson } from "./forward.ts";
import { readCookie, writeCookie } from "./sessionCookie.ts";
import { findUserSession } from "./userSession.ts";

/** `GET {baseUrl}/session`: the user's session of the host's configuration, found or made; a cookie remembers it. */
export async function answerSession(call: Call): Promise<Response> {
  const { host, request, userId, config, baseUrl } = call;
  query(new URL(request.url).searchParams, {});
  const cookie = readCookie(request);
  const known =
    cookie === undefined ? undefined : await host.tokens.verify(cookie, userId, config.hash);
  const { sessionId, answer } = await findUserSession(call, known?.sessionId);
  const claims = { sessionId, configHash: config.hash };
  const session =
    known?.sessionId === sessionId
      ? known
      : { ...claims, signedId: await host.tokens.sign(userId, claims) };
  const response = respondJson({ ...call, session }, project(answer.body, shapes.session));
  if (session.signedId !== cookie) {
    response.headers.append("set-cookie", writeCookie(session.signedId, baseUrl, host.lifetimeMs));
  }
  return response;
}
