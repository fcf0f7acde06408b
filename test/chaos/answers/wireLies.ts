import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { createToolRouterClient, isToolRouterError } from "tool-router-react/client";
import { calls } from "../../client/support/calls.ts";
import { wireSession } from "../../client/support/wire.ts";
import type { Case } from "../support/chaosRound.ts";

let server: Server | undefined;
let url = "";
let next = "";
let sendRaw: (socket: Socket) => void = () => undefined;

/** A server that says whatever bytes it is told. */
async function start(): Promise<void> {
  server = createServer((request, response) => {
    request.resume();
    if (request.url?.endsWith("/session/trs_1") && request.method === "GET") {
      response.setHeader("content-type", "application/json").end(JSON.stringify(wireSession));
    } else sendRaw(request.socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
}

export async function closeServer(): Promise<void> {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
}

/** Bytes of an answer whose head and body disagree, or that ends too soon. */
function lie({ random, note }: Case, good: string): (socket: Socket) => void {
  const zipped = gzipSync(good);
  const write = (head: string, body: Uint8Array | string) => (socket: Socket) => {
    socket.write(`HTTP/1.1 ${head}\r\nconnection: close\r\n\r\n`);
    socket.end(body);
  };
  const json = "content-type: application/json";
  const status = random.int(100, 599);
  const kind = random.int(0, 7);
  next = `${kind} ${status}`;
  note(`lie ${next}`);
  switch (kind) {
    case 0:
      return write(`200 OK\r\n${json}\r\ncontent-encoding: gzip`, good);
    case 1:
      return write(`200 OK\r\n${json}\r\ncontent-encoding: gzip`, zipped.subarray(0, -9));
    case 2:
      return write(`200 OK\r\n${json}\r\ncontent-length: ${good.length + 10}`, good);
    case 3:
      return write(`200 OK\r\n${json}`, zipped);
    case 4:
      return write(`200 OK\r\n${json}\r\ntransfer-encoding: chunked`, "zz\r\nnot hex");
    case 5:
      return (socket) => void socket.destroy();
    case 6:
      return write(`${status} Odd\r\n${json}\r\nlocation: javascript:alert(1)`, good);
    default:
      return write(`${status} Odd\r\n${json}\r\ncontent-encoding: br`, good);
  }
}

/** One call over the wire: it ends, in time, with a result or a typed error. */
export async function checkUnusual(one: Case): Promise<void> {
  if (server === undefined) await start();
  const [name = "", good, call] = calls[one.number % calls.length] ?? [];
  one.note(name);
  sendRaw = lie(one, JSON.stringify(good));
  const client = createToolRouterClient({ baseUrl: url, maxRetries: 0, timeoutMs: 2_000 });
  const session = await client.use("trs_1");
  one.tally("over a wire that lies");
  try {
    await call?.(client, session);
  } catch (error) {
    if (!isToolRouterError(error) || error.code === "invalid_options") throw error;
  }
}
