import type { Attack } from "./world.ts";

const own = (world: Parameters<Attack["run"]>[0]) =>
  `/tool_router/session/${world.mallory.session}`;
const bobs = (world: Parameters<Attack["run"]>[0]) => `/tool_router/session/${world.bob.session}`;
const raw = (world: Parameters<Attack["run"]>[0]) => `/tool_router/session/${world.bob.rawSession}`;

const token = "sessionTokens.ts";

/** Another user's session, and what one's own may be made to do. */
export const sessionAttacks: readonly Attack[] = [
  {
    name: "read another user's session by its signed id",
    aim: "see their configuration and pins",
    defence: token,
    status: 404,
    run: (world) => world.send(bobs(world)),
  },
  {
    name: "read another user's session by the platform's own id",
    aim: "use an id that leaked from a log or the agent",
    defence: "matchRoute.ts",
    status: 404,
    run: (world) => world.send(raw(world)),
  },
  {
    name: "use one's own session by the platform's own id",
    aim: "learn whether unsigned ids pass",
    defence: "matchRoute.ts",
    status: 404,
    run: (world) => world.send(`/tool_router/session/${world.mallory.rawSession}`),
  },
  {
    name: "change another user's session",
    aim: "lift their pins, so that their agent uses another account",
    defence: token,
    status: 404,
    run: (world) => world.write("PATCH", bobs(world), { connected_accounts: null }),
  },
  {
    name: "delete another user's session",
    aim: "stop their agent",
    defence: token,
    status: 404,
    run: (world) => world.write("DELETE", bobs(world)),
  },
  {
    name: "delete another user's session by the platform's own id",
    aim: "stop their agent",
    defence: "matchRoute.ts",
    status: 404,
    run: (world) => world.write("DELETE", raw(world)),
  },
  {
    name: "list another user's toolkits",
    aim: "see what they have connected",
    defence: token,
    status: 404,
    run: (world) => world.send(`${bobs(world)}/toolkits?is_connected=true`),
  },
  {
    name: "list another user's tools",
    aim: "see what their agent may do",
    defence: token,
    status: 404,
    run: (world) => world.send(`${bobs(world)}/tools`),
  },
  {
    name: "read the history of another user's session",
    aim: "find account ids that were pinned once",
    defence: token,
    status: 404,
    run: (world) => world.send(`${bobs(world)}/config_history`),
  },
  {
    name: "run a tool in another user's session",
    aim: "read their mails",
    defence: token,
    status: 404,
    run: (world) =>
      world.write("POST", `${bobs(world)}/execute`, {
        tool_slug: "GMAIL_FETCH_EMAILS",
        arguments: {},
      }),
  },
  {
    name: "run a meta tool in another user's session",
    aim: "read their mails by a detour",
    defence: token,
    status: 404,
    run: (world) =>
      world.write("POST", `${bobs(world)}/execute_meta`, { slug: "COMPOSIO_SEARCH_TOOLS" }),
  },
  {
    name: "search tools in another user's session",
    aim: "learn what they have connected",
    defence: token,
    status: 404,
    run: (world) =>
      world.write("POST", `${bobs(world)}/search`, { queries: [{ use_case: "mail" }] }),
  },
  {
    name: "begin a link in another user's session",
    aim: "connect one's own mailbox to their agent, so that they send to it",
    defence: token,
    status: 404,
    run: (world) => world.write("POST", `${bobs(world)}/link`, { toolkit: "github" }),
  },
  {
    name: "send a request to an API with another user's credentials",
    aim: "read their mails past the tools",
    defence: "routes.ts",
    status: 404,
    run: (world) =>
      world.write("POST", `${bobs(world)}/proxy_execute`, {
        ...{ toolkit_slug: "gmail", endpoint: "/", method: "GET" },
      }),
  },
  {
    name: "send a request to an API with one's own credentials where the host has not allowed it",
    aim: "do what no tool of the host's choice does",
    defence: "routes.ts",
    status: 404,
    run: (world) =>
      world.write("POST", `${own(world)}/proxy_execute`, {
        ...{ toolkit_slug: "gmail", endpoint: "/", method: "GET" },
      }),
  },
  {
    name: "open the MCP endpoint of another user's session",
    aim: "be their agent",
    defence: token,
    status: 404,
    run: (world) =>
      world.write("POST", `/tool_router/${world.bob.session}/mcp`, { jsonrpc: "2.0" }),
  },
  {
    name: "make a session for another user by user_id in the body",
    aim: "get a session on their accounts",
    defence: "bodies.ts",
    status: 201,
    run: (world) => world.write("POST", "/tool_router/session", { user_id: "bob" }),
    check: ({ text, world }) => {
      if (JSON.parse(text).config.user_id !== "mallory") throw new Error(text);
      if (world.host.seen.some(({ body }) => body.includes("bob")))
        throw new Error("sent upstream");
    },
  },
  {
    name: "hand one's own session to another user by PATCH of user_id",
    aim: "move a session to their accounts",
    defence: "bodies.ts",
    status: 200,
    run: (world) => world.write("PATCH", own(world), { user_id: "bob" }),
    check: ({ text }) => {
      if (JSON.parse(text).config.user_id !== "mallory") throw new Error(text);
    },
  },
  {
    name: "make a session for another user by user_id in the query",
    aim: "get a session on their accounts",
    defence: "checks.ts",
    status: 400,
    run: (world) => world.write("POST", "/tool_router/session?user_id=bob", {}),
  },
  {
    name: "pin another user's account at creation",
    aim: "have one's own agent act as them",
    defence: "accounts.ts",
    status: 400,
    run: (world) =>
      world.write("POST", "/tool_router/session", {
        connected_accounts: { gmail: [world.bob.account] },
      }),
  },
  {
    name: "pin another user's account by PATCH",
    aim: "have one's own agent act as them",
    defence: "accounts.ts",
    status: 400,
    run: (world) =>
      world.write("PATCH", own(world), { connected_accounts: { gmail: world.bob.account } }),
  },
  {
    name: "hide another user's account among one's own in a pin",
    aim: "pass a check of the first id only",
    defence: "accounts.ts",
    status: 400,
    run: (world) =>
      world.write("PATCH", own(world), {
        connected_accounts: { gmail: [world.mallory.account, world.bob.account] },
      }),
  },
  {
    name: "pin two ids in one text",
    aim: "pass as one id here and as two upstream",
    defence: "checks.ts",
    status: 400,
    run: (world) =>
      world.write("PATCH", own(world), {
        connected_accounts: { gmail: `${world.mallory.account},${world.bob.account}` },
      }),
  },
  {
    name: "run a tool in one's own session with another user's account",
    aim: "read their mails",
    defence: "accounts.ts",
    status: 400,
    run: (world) =>
      world.write("POST", `${own(world)}/execute`, {
        ...{ tool_slug: "GMAIL_FETCH_EMAILS", account: world.bob.account },
      }),
  },
  {
    name: "connect with a toolkit that the host does not offer",
    aim: "widen what the host's agent reaches",
    defence: "sessionBounds.ts",
    status: 400,
    run: (world) => world.write("POST", `${own(world)}/link`, { toolkit: "slack" }),
  },
  {
    name: "make a session with a toolkit that the host does not offer",
    aim: "widen what the host's agent reaches",
    defence: "sessionBounds.ts",
    status: 400,
    run: (world) => world.write("POST", "/tool_router/session", { toolkits: ["gmail", "slack"] }),
  },
  {
    name: "lift the host's toolkits by null",
    aim: "bring every toolkit back",
    defence: "sessionBounds.ts",
    status: 200,
    run: (world) => world.write("PATCH", own(world), { toolkits: null }),
    check: ({ text }) => {
      const { enabled } = JSON.parse(text).config.toolkits;
      if (String(enabled) !== "gmail,github") throw new Error(text);
    },
  },
  {
    name: "turn the host's allowlist into a denylist",
    aim: "bring every other toolkit back",
    defence: "sessionBounds.ts",
    status: 200,
    run: (world) => world.write("PATCH", own(world), { toolkits: { disable: ["gmail"] } }),
    check: ({ text }) => {
      if (String(JSON.parse(text).config.toolkits.enabled) !== "github") throw new Error(text);
    },
  },
  {
    name: "name an auth config that is not the host's",
    aim: "send the user's consent to an OAuth app of one's own",
    defence: "sessionBounds.ts",
    status: 400,
    run: (world) =>
      world.write("POST", "/tool_router/session", { auth_configs: { gmail: "ac_mallory" } }),
  },
  {
    name: "send a field that the proxy does not know",
    aim: "reach a feature that the host never looked at",
    defence: "checks.ts",
    status: 400,
    run: (world) =>
      world.write("POST", "/tool_router/session", { experimental: { session_config_id: "sc_1" } }),
  },
  {
    name: "send a field of an object's prototype",
    aim: "pass a lookup that finds it on every object",
    defence: "checks.ts",
    status: 400,
    run: (world) =>
      world.send("/tool_router/session", {
        ...{ method: "POST", body: '{"__proto__":{"user_id":"bob"},"constructor":1}' },
      }),
  },
];
