/**
 * Three servers for the proxy's figures, each in a process of its own. `upstream`: answers as the platform, after 20 ms.
 * `bare`: forwards by fetch, and does nothing else. `proxy`: `createToolRouterProxy`, as it is built.
 */
import { createServer, type RequestListener } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { createToolRouterProxy, toNodeHandler } from "tool-router-react/server";

const [kind = "", target = ""] = process.argv.slice(2);
const user = "ada";
const account = { id: "ca_1", user_id: user, status: "ACTIVE", toolkit: { slug: "gmail" } };
const session = { session_id: "trs_1", config: { user_id: user }, config_version: 1 };
const empty = { total_items: 0, total_pages: 1, current_page: 1, next_cursor: null };

const answerAsPlatform: RequestListener = async (request, response) => {
  request.resume();
  await sleep(20);
  const path = request.url ?? "";
  const page = { items: path.includes("/toolkits") ? [] : [account], ...empty };
  const isOne = /connected_accounts\/\w/.test(path);
  const body = isOne ? account : /session\/\w+$/.test(path) ? session : page;
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
};

const forwardBare = toNodeHandler(async (request) => {
  const { pathname, search } = new URL(request.url);
  const answer = await fetch(`${target}${pathname}${search}`, {
    method: request.method,
    headers: { "x-api-key": "ak_any" },
  });
  return new Response(answer.body, {
    status: answer.status,
    headers: { "content-type": "application/json" },
  });
});

async function start(): Promise<{ listener: RequestListener; signedId: string }> {
  if (kind === "upstream") return { listener: answerAsPlatform, signedId: "" };
  if (kind === "bare") return { listener: forwardBare, signedId: "trs_1" };
  const proxy = createToolRouterProxy({
    apiKey: "ak_any",
    secret: "a-secret-of-the-bench-0123456789-abcdef",
    upstream: target,
    authenticate: () => user,
  });
  return { listener: toNodeHandler(proxy), signedId: await proxy.signSessionId(user, "trs_1") };
}

const { listener, signedId } = await start();
const server = createServer(listener).listen(0, "127.0.0.1", () => {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  console.log(`listening on http://127.0.0.1:${port}/${signedId}`);
});
