// @vitest-environment node
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import {
  createCallbackHandler,
  createToolRouterProxy,
  toNodeHandler,
} from "tool-router-react/server";
import { afterEach, expect, test } from "vitest";
import { examine } from "../../../mocks/doctor/examine.ts";

type Route = (request: IncomingMessage, response: ServerResponse) => unknown;
let server: Server;
afterEach(() => server.close());

const proxy = toNodeHandler(
  createToolRouterProxy({
    ...{ apiKey: "ak_the_hosts_own_key", secret: "0f9a1b7c2d3e4f5061728394a5b6c7d8e9f0" },
    authenticate: () => undefined,
  }),
);
const send =
  (text: string, headers: Record<string, string> = { "content-type": "text/html" }, status = 200) =>
  (_: IncomingMessage, response: ServerResponse) =>
    response.writeHead(status, headers).end(text);

const healthy: Record<string, Route> = {
  "/": send('<!doctype html><script type="module" src="/main.js"></script>'),
  "/main.js": send("mount()", { "content-type": "text/javascript" }),
  "/connected": toNodeHandler(createCallbackHandler()),
  "/api/tool-router": proxy,
};

/** What the doctor says of a host with these routes, the longest that fits first. */
async function lines(routes: Record<string, Route> = {}): Promise<readonly string[]> {
  const all = Object.entries({ ...healthy, ...routes }).sort(([a], [b]) => b.length - a.length);
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    const found = all.find(([path]) => pathname === path || pathname.startsWith(`${path}/`));
    (found?.[1] ?? send("Not found", {}, 404))(request, response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  const found = await examine({
    proxy: `${origin}/api/tool-router`,
    page: new URL("/", origin),
    callback: new URL("/connected", origin),
  });
  const failed = found.lines.filter((line) => line.startsWith("FAIL"));
  expect(found.isHealthy).toBe(failed.length === 0);
  expect(found.lines).toHaveLength(9);
  return failed;
}

test("a host as the README builds it is healthy", async () => {
  expect(await lines()).toEqual([]);
});

const open = (body: object, headers = {}) =>
  send(JSON.stringify(body), { "content-type": "application/json", ...headers });

test.each([
  ["the route is there", "it answers 404", { "/api/tool-router": send("No", {}, 404) }],
  ["the route is there", "it answers with HTML", { "/api/tool-router": send("<html>") }],
  ["nobody gets in without a login", "answers 200", { "/api/tool-router": open({ items: [] }) }],
  [
    "a foreign session id does not pass",
    "answers 200",
    { "/api/tool-router/tool_router": open({ session_id: "trs_somebody" }) },
  ],
  [
    "pages of other sites are refused",
    "CORS lets them read",
    {
      "/api/tool-router/tool_router/session": open({}, { "access-control-allow-origin": "*" }),
    },
  ],
  [
    "answers are not cached",
    "cache-control is max-age=60",
    {
      "/api/tool-router/session": open(
        { slug: "ToolRouterProxy_" },
        { "cache-control": "max-age=60" },
      ),
    },
  ],
  ["the API key is not in the page", "it is in the page", { "/": send("ak_0123456789abcdef") }],
  [
    "the API key is not in the page",
    "it is in /main.js",
    { "/main.js": send('const k="ak_0123456789abcdef"') },
  ],
  [
    "the mock is not in production",
    "mockServiceWorker.js is served",
    { "/mockServiceWorker.js": send("/* Mock Service Worker. */", {}) },
  ],
  ["the callback page answers", "it answers 404", { "/connected": send("No", {}, 404) }],
  [
    "the content security policy allows the kit",
    "connect-src is 'none'",
    {
      "/": send("", {
        "content-security-policy": "default-src 'self'; img-src https:; connect-src 'none'",
      }),
    },
  ],
  [
    "the content security policy allows the kit",
    "img-src is 'self' data:",
    {
      "/": send("", { "content-security-policy": "default-src 'self'; img-src 'self' data:" }),
    },
  ],
  [
    "the content security policy allows the kit",
    "img-src is 'self'",
    { "/": send("", { "content-security-policy": "default-src 'self'" }) },
  ],
])("%s: %s", async (name, fault, routes) => {
  const failed = await lines(routes);
  const line = failed.find((each) => each.startsWith(`FAIL  ${name}: `));
  expect(line).toContain(fault);
  // What to do about it stands below.
  expect(line?.split("\n")).toHaveLength(2);
});

test("where the route is not, what another server answers there is not held against it", async () => {
  expect(await lines({ "/api/tool-router": send("No", {}, 404) })).toEqual([
    expect.stringContaining("FAIL  the route is there: it answers 404"),
  ]);
});

test("a host that is not there fails, with a line for each check that says why", async () => {
  server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  server.close();
  const { isHealthy, lines: all } = await examine({
    ...{ proxy: `${origin}/api`, page: new URL("/", origin) },
    callback: new URL("/connected", origin),
  });
  expect(isHealthy).toBe(false);
  expect(all.filter((line) => line.endsWith(": not asked"))).toHaveLength(4);
  // No advice on what nobody has seen.
  const silent =
    /^FAIL .*: no answer \(ECONNREFUSED\)\n +Is it running, and is the address right\?$/;
  expect(all.filter((line) => silent.test(line))).toHaveLength(5);
});
