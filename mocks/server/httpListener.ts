import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { HttpHandler } from "msw";
import type { MockBackend } from "../backend/types.ts";
import { type AnswerRequest, createAnswer, strangeHost, unreadable } from "./answerRequest.ts";
import { allowOrigin, isForeign, METHODS } from "./crossOrigin.ts";
import { localOrigin } from "./localOrigin.ts";
import { readRequest } from "./readRequest.ts";
import { sendResponse } from "./sendResponse.ts";

/** What a server of the mock is made of. */
export interface ListenerOptions {
  backend: MockBackend;
  handlers: readonly HttpHandler[];
  corsOrigin: string | undefined;
  /** Signalled when the server closes: streams without an end then end. */
  closing: AbortSignal;
  /** The port that is listened on. */
  port(): number;
}

/** Why nobody waits for an answer any more. Made once: to make one, with its stack, is a good part of a small request. */
const OVER = new DOMException("The answer is through, or its reader has gone.", "AbortError");

/** An HTTP server around handlers. */
export function createListener(options: ListenerOptions): Server {
  const answer = createAnswer(options.handlers, options.backend.newRequestId);
  return createServer((message, wire) => {
    respond(options, answer, message, wire).catch(() => wire.destroy());
  });
}

async function respond(
  { backend, corsOrigin, closing, port }: ListenerOptions,
  answer: AnswerRequest,
  message: IncomingMessage,
  wire: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  wire.on("close", () => gone.abort(OVER));
  allowOrigin(message, wire, corsOrigin);
  if (message.method === "OPTIONS") {
    wire.writeHead(204, { allow: METHODS }).end();
    return;
  }
  const isHead = message.method === "HEAD";
  const response = await answerMessage();
  if (closing.aborted) wire.setHeader("connection", "close");
  const isEndless = response.headers.get("content-type")?.startsWith("text/event-stream") ?? false;
  const stop = isEndless ? AbortSignal.any([gone.signal, closing]) : gone.signal;
  await sendResponse(response, wire, { isHead, stop });
  endUpload(message);

  async function answerMessage(): Promise<Response> {
    const ownOrigin = `http://127.0.0.1:${port()}`;
    const origin = localOrigin(message.headers.host, port());
    try {
      const request = readRequest(message, origin ?? ownOrigin, gone.signal);
      const isStrange = origin === undefined || isForeign(message.headers.origin, corsOrigin);
      if (isMcp(request) ? isStrange : origin === undefined && isPrivate(request)) {
        return strangeHost(ownOrigin, backend.newRequestId());
      }
      // What a GET would say, without saying it.
      const asked = isHead ? new Request(request, { method: "GET" }) : request;
      return await answer(asked);
    } catch (error) {
      return unreadable(error, backend.newRequestId());
    }
  }
}

/** How long an answered request may go on sending its body, in ms: a client that is cut off at once loses the answer. */
const UPLOAD_GRACE_MS = 1000;

/** Cuts a client off that goes on sending what nobody reads. */
function endUpload(message: IncomingMessage): void {
  if (message.complete) return;
  const timer = setTimeout(() => message.socket.destroy(), UPLOAD_GRACE_MS).unref();
  message.once("end", () => clearTimeout(timer));
}

/** Agents' endpoints: a page that had its own name lead here must not act as an agent, whatever key it has. */
function isMcp({ url }: Request): boolean {
  return /\/tool_router\/(?:v3\/)?[^/]+\/mcp\/?$/.test(new URL(url).pathname);
}

/** What asks for no key, and so must not be within reach of other sites' pages. */
function isPrivate({ url }: Request): boolean {
  return /\/(__mock__|link)\//.test(new URL(url).pathname);
}
