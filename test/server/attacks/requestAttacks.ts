import { appOrigin, baseUrl } from "../support/hosts.ts";
import type { Attack } from "./world.ts";

type World = Parameters<Attack["run"]>[0];
const session = (world: World) => `/tool_router/session/${world.mallory.session}`;
const account = (world: World) => `/connected_accounts/${world.mallory.account}`;
const origin = "checkOrigin.ts";

/** Logins, origins, bodies, return addresses and headers that are not what a page of the host sends. */
export const requestAttacks: readonly Attack[] = [
  {
    name: "send without a login",
    aim: "use the host's key as nobody",
    defence: "createToolRouterProxy.ts",
    status: 401,
    run: (world) => world.host.send(undefined, "/connected_accounts"),
  },
  {
    name: "make a session without a login",
    aim: "use the host's key as nobody",
    defence: "createToolRouterProxy.ts",
    status: 401,
    run: (world) =>
      world.host.send(undefined, "/tool_router/session", { method: "POST", body: "{}" }),
  },
  {
    name: "send a signed id without a login",
    aim: "use an id that was found in a log as a key",
    defence: "createToolRouterProxy.ts",
    status: 401,
    run: (world) => world.host.send(undefined, `/tool_router/session/${world.bob.session}`),
  },
  {
    name: "write from a page of another site",
    aim: "delete an account of whoever visits that page",
    defence: origin,
    status: 403,
    run: (world) =>
      world.send(account(world), {
        method: "DELETE",
        headers: { origin: "https://evil.test", "sec-fetch-site": "cross-site" },
      }),
  },
  {
    name: "write from a page of a sibling subdomain",
    aim: "use the cookies that the whole domain shares",
    defence: origin,
    status: 403,
    run: (world) =>
      world.send(account(world), {
        method: "DELETE",
        headers: { origin: "https://blog.app.test", "sec-fetch-site": "same-site" },
      }),
  },
  {
    name: "write from an origin that begins with the host's",
    aim: "pass a check by prefix",
    defence: origin,
    status: 403,
    run: (world) =>
      world.send(account(world), {
        method: "DELETE",
        headers: { origin: `${appOrigin}.evil.test`, "sec-fetch-site": "cross-site" },
      }),
  },
  {
    name: "write from a sandboxed frame",
    aim: "pass with the origin null",
    defence: origin,
    status: 403,
    run: (world) =>
      world.send(account(world), {
        method: "DELETE",
        headers: { origin: "null", "sec-fetch-site": "cross-site" },
      }),
  },
  {
    name: "write from a browser that sends an origin but no Sec-Fetch-Site",
    aim: "pass in an older browser",
    defence: origin,
    status: 403,
    run: (world) => {
      const headers = { origin: "https://evil.test", cookie: "login=mallory" };
      return world.host.proxy(new Request(baseUrl + account(world), { method: "DELETE", headers }));
    },
  },
  {
    name: "read from a page of another site",
    aim: "read the list of whoever visits that page",
    defence: origin,
    status: 403,
    run: (world) =>
      world.send("/connected_accounts", {
        headers: { origin: "https://evil.test", "sec-fetch-site": "cross-site" },
      }),
    check: ({ response }) => {
      if (response.headers.has("access-control-allow-origin")) throw new Error("CORS");
    },
  },
  {
    name: "load a route as a script of another site",
    aim: "read the answer as code",
    defence: origin,
    status: 403,
    run: (world) =>
      world.send("/connected_accounts", {
        headers: { "sec-fetch-site": "cross-site", "sec-fetch-dest": "script" },
      }),
  },
  {
    name: "ask for leave as a page of another site",
    aim: "have CORS opened",
    defence: origin,
    status: 403,
    run: (world) =>
      world.send("/connected_accounts", {
        method: "OPTIONS",
        headers: { origin: "https://evil.test", "access-control-request-method": "DELETE" },
      }),
    check: ({ response }) => {
      if (response.headers.has("access-control-allow-origin")) throw new Error("CORS");
    },
  },
  {
    name: "write by a form",
    aim: "write from another site in a browser that sends neither header",
    defence: "readBody.ts",
    status: 415,
    run: (world) =>
      world.send("/tool_router/session", {
        ...{ method: "POST", body: "user_id=bob" },
        headers: { "content-type": "application/x-www-form-urlencoded" },
      }),
  },
  {
    name: "write JSON as text/plain",
    aim: "write from another site without a preflight",
    defence: "readBody.ts",
    status: 415,
    run: (world) =>
      world.send("/tool_router/session", {
        ...{ method: "POST", body: "{}" },
        headers: { "content-type": "text/plain" },
      }),
  },
  {
    name: "send a body that is no JSON",
    aim: "find an error that tells of the server's inside",
    defence: "readBody.ts",
    status: 400,
    run: (world) => world.send("/tool_router/session", { method: "POST", body: "{" }),
    check: ({ text }) => {
      if (/position|Unexpected|at .*\.ts/.test(text)) throw new Error(text);
    },
  },
  {
    name: "send a list instead of an object",
    aim: "pass checks that look at fields",
    defence: "readBody.ts",
    status: 400,
    run: (world) => world.write("POST", "/tool_router/session", [{ user_id: "bob" }]),
  },
  {
    name: "send a body of two megabytes",
    aim: "fill the server's memory",
    defence: "readBody.ts",
    status: 413,
    run: (world) => world.write("POST", "/tool_router/session", { user_id: "a".repeat(2_000_000) }),
  },
  {
    name: "send a body without end and without a length",
    aim: "fill the server's memory",
    defence: "readBody.ts",
    status: 413,
    run: (world) => {
      const body = new ReadableStream({
        pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
      });
      return world.send("/tool_router/session", {
        ...{ method: "POST", body },
        ...{ duplex: "half" },
      });
    },
  },
  {
    name: "send a body that never comes",
    aim: "keep connections open",
    defence: "readBody.ts",
    status: 408,
    run: (world) => {
      const body = new ReadableStream();
      return world.send("/tool_router/session", {
        ...{ method: "POST", body },
        ...{ duplex: "half" },
      });
    },
  },
  {
    name: "return to a page of another site after consent",
    aim: "send the user from the consent to a page that looks like the host's",
    defence: "callbackUrl.ts",
    status: 400,
    run: (world) =>
      world.write("POST", `${session(world)}/link`, {
        ...{ toolkit: "github", callback_url: "https://evil.test/" },
      }),
  },
  {
    name: "return to an address that begins with the host's",
    aim: "pass a check by prefix",
    defence: "callbackUrl.ts",
    status: 400,
    run: (world) =>
      world.write("POST", `${session(world)}/link`, {
        ...{ toolkit: "github", callback_url: `${appOrigin}.evil.test/` },
      }),
  },
  {
    name: "return to an address with the host's name before an @",
    aim: "pass a check by prefix",
    defence: "callbackUrl.ts",
    status: 400,
    run: (world) =>
      world.write("POST", `${session(world)}/link`, {
        ...{ toolkit: "github", callback_url: "https://app.test@evil.test/" },
      }),
  },
  {
    name: "return to a javascript: address",
    aim: "run code where the address is opened",
    defence: "callbackUrl.ts",
    status: 400,
    run: (world) =>
      world.write("POST", `${session(world)}/link`, {
        ...{ toolkit: "github", callback_url: "javascript:alert(1)" },
      }),
  },
  {
    name: "return to a data: address",
    aim: "show a page of one's own",
    defence: "callbackUrl.ts",
    status: 400,
    run: (world) =>
      world.write("POST", `${session(world)}/link`, {
        ...{ toolkit: "github", callback_url: "data:text/html,<script>alert(1)</script>" },
      }),
  },
  {
    name: "return to a path without an origin",
    aim: "have it resolved against another site",
    defence: "callbackUrl.ts",
    status: 400,
    run: (world) =>
      world.write("POST", `${session(world)}/link`, {
        ...{ toolkit: "github", callback_url: "//evil.test" },
      }),
  },
  {
    name: "set the session's own return address to another site",
    aim: "send the user of each later consent there",
    defence: "callbackUrl.ts",
    status: 400,
    run: (world) =>
      world.write("PATCH", session(world), {
        manage_connections: { callback_url: "https://evil.test/" },
      }),
  },
  {
    name: "put a line break into an alias",
    aim: "write a line of one's own into a log or a header",
    defence: "checks.ts",
    status: 400,
    run: (world) => world.write("PATCH", account(world), { alias: "x\r\nset-cookie: a=b" }),
  },
  {
    name: "put a line into the log by x-request-id",
    aim: "forge an audit event",
    defence: "createToolRouterProxy.ts",
    status: 200,
    run: (world) =>
      world.send("/connected_accounts", {
        headers: { "x-request-id": "a b; status=200 user=bob" },
      }),
    check: ({ response, world }) => {
      const id = response.headers.get("x-request-id") ?? "";
      if (!/^[\w-]{36}$/.test(id) || JSON.stringify(world.host.audited).includes("user=bob")) {
        throw new Error(id);
      }
    },
  },
  {
    name: "name another user's session in the session cookie",
    aim: "be given their session by GET /session",
    defence: "sessionTokens.ts",
    status: 200,
    run: (world) =>
      world.send("/session", { headers: { cookie: `tool-router-session=${world.bob.session}` } }),
    check: ({ text }) => {
      if (JSON.parse(text).config.user_id !== "mallory") throw new Error(text);
    },
  },
  {
    name: "plant one's own session in another user's browser",
    aim: "have their connections land in one's own session",
    defence: "sessionTokens.ts",
    status: 200,
    run: async (world) => {
      const cookie = `tool-router-session=${world.mallory.session}`;
      const response = await world.host.send("carol", "/session", { headers: { cookie } });
      if ((await response.clone().json()).config.user_id !== "carol") throw new Error("planted");
      return response;
    },
  },
  {
    name: "have an answer kept by a cache",
    aim: "read it from the cache as another user",
    defence: "respond.ts",
    status: 200,
    run: (world) => world.send("/connected_accounts?limit=1"),
    check: ({ response }) => {
      if (!response.headers.get("vary")?.includes("origin")) throw new Error("vary");
    },
  },
];
