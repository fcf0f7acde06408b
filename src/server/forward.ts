import { isRecord } from "../internal/records.ts";
import { assertOwner, isPinnedByHost } from "./accounts.ts";
import { project, type Shape } from "./answers.ts";
import type { Call } from "./Call.ts";
import { fetchUpstream, readAnswer, readRefusal, type UpstreamRequest } from "./callUpstream.ts";
import { query } from "./checks.ts";
import { filterAnswer } from "./filterAnswer.ts";
import { Refusal } from "./Refusal.ts";
import { parseBody, readBodyText } from "./readBody.ts";
import { respond } from "./respond.ts";
import { replacementsFor, scrub, scrubStream } from "./scrub.ts";
import { belongsTo, sessionIdOf } from "./userSession.ts";

/** What may stream through: a page of HTML could run in the host's origin. */
const streamable = /^(application\/json|text\/event-stream)\s*(;|$)/i;

/**
 * Sends a call to the platform in the user's name, and gives the browser what is the user's of the answer.
 *
 * @throws Refusal for what the user may not ask, and for what the platform refuses.
 */
export async function forward(call: Call): Promise<Response> {
  const { route, request, host } = call;
  const passed = query(new URL(request.url).searchParams, route.query ?? {});
  // Whatever a browser says: a list is the user's own.
  if (route.filter === "accounts") passed.set("user_ids", call.userId);
  const asked = route.body && parseBody(await readBodyText(request, host));
  const body = route.body && asked && JSON.stringify(await route.body(asked, call));
  await checkAccount(call);
  const upstream: UpstreamRequest = {
    method: route.method,
    path: upstreamPath(call),
    query: passed,
    body,
  };
  return route.answer === "stream" ? stream(call, upstream) : answer(call, upstream, route.answer);
}

/** An account that a path names must be the user's own, or, to be looked at, one that the host pins for all. */
async function checkAccount(call: Call): Promise<void> {
  const { account } = call.params;
  if (account === undefined) return;
  if (call.route.account === "read" && isPinnedByHost(call, account)) return;
  await assertOwner(call, account);
}

/** The route's path with the platform's own ids in it. Each was checked for its form, so that none needs encoding. */
function upstreamPath({ route, params, session }: Call): string {
  return route.path.replace(/:(\w+)/g, (_, name: string) =>
    name === "session" && session ? session.sessionId : (params[name] ?? ""),
  );
}

async function answer(call: Call, upstream: UpstreamRequest, shape: Shape): Promise<Response> {
  const { route, host, userId, config } = call;
  const { status, body } = await readAnswer(call, upstream);
  let { session } = call;
  if (route.body !== undefined && session === undefined && isRecord(body) && "session_id" in body) {
    const claims = { sessionId: sessionIdOf(body), configHash: config.hash };
    session = { ...claims, signedId: await host.tokens.sign(userId, claims) };
  }
  if (session && !belongsTo(body, userId)) {
    throw new Refusal(502, "The platform answered with another user's session.", {
      reason: "not_owner",
    });
  }
  const kept = project(filterAnswer(call, body), shape);
  return respondJson({ ...call, session }, kept, status);
}

/** Answers with JSON in which the session has the id that the browser knows, and its MCP endpoint is the proxy's. */
export function respondJson(call: Call, body: unknown, status = 200): Response {
  const { session, baseUrl, requestId } = call;
  const seen =
    session && isRecord(body) && isRecord(body.mcp)
      ? { ...body, mcp: { ...body.mcp, url: `${baseUrl}/tool_router/${session.signedId}/mcp` } }
      : body;
  return respond(scrub(JSON.stringify(seen), replacementsFor(call)), status, requestId, {
    "content-type": "application/json",
  });
}

/** Passes an answer on as it comes. `headers`: of the platform's, those that pass too. */
export async function stream(
  call: Call,
  upstream: UpstreamRequest,
  headers: readonly string[] = [],
): Promise<Response> {
  const response = await fetchUpstream(call, upstream);
  if (!response.ok) throw await readRefusal(call, response);
  const type = response.headers.get("content-type") ?? "";
  if (response.body !== null && !streamable.test(type)) {
    await response.body.cancel();
    throw new Refusal(502, "The platform's answer cannot be read.", {
      slug: "ToolRouterProxy_UnreadableAnswer",
      reason: "upstream_unreadable",
    });
  }
  const passed: Record<string, string> = response.body === null ? {} : { "content-type": type };
  for (const name of headers) {
    const value = response.headers.get(name) ?? "";
    if (/^[\w.-]{1,256}$/.test(value)) passed[name] = value;
  }
  const body = response.body?.pipeThrough(scrubStream(replacementsFor(call))) ?? null;
  return respond(body, response.status, call.requestId, passed);
}
