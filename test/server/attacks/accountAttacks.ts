import { type Attack, bobAlias } from "./world.ts";

const owner = "accounts.ts";
type World = Parameters<Attack["run"]>[0];
const bobs = (world: World) => `/connected_accounts/${world.bob.account}`;
const mine = (world: World) => `/connected_accounts/${world.mallory.account}`;

const multiExecute = (account: string) => ({
  tools: [{ tool_slug: "GMAIL_FETCH_EMAILS", arguments: {}, account }],
  sync_response_to_workbench: false,
});

/** Only the attacker's own account is in a list. */
const onlyOwn: NonNullable<Attack["check"]> = ({ text, world }) => {
  const ids: string[] = JSON.parse(text).items.map(({ id }: { id: string }) => id);
  if (ids.some((id) => id !== world.mallory.account)) throw new Error(text);
};

/** Another user's accounts. */
export const accountAttacks: readonly Attack[] = [
  {
    name: "read another user's account",
    aim: "see its status, its alias and its credentials' form",
    defence: owner,
    status: 404,
    run: (world) => world.send(bobs(world)),
  },
  {
    name: "rename another user's account",
    aim: "make their agent or themselves take it for another",
    defence: owner,
    status: 404,
    run: (world) => world.write("PATCH", bobs(world), { alias: "Mallory was here" }),
  },
  {
    name: "switch another user's account off",
    aim: "stop their agent",
    defence: owner,
    status: 404,
    run: (world) => world.write("PATCH", `${bobs(world)}/status`, { enabled: false }),
  },
  {
    name: "delete another user's account",
    aim: "cut them off",
    defence: owner,
    status: 404,
    run: (world) => world.write("DELETE", bobs(world)),
  },
  {
    name: "delete another user's account and revoke it",
    aim: "cut them off at the provider as well",
    defence: owner,
    status: 404,
    run: (world) => world.write("DELETE", `${bobs(world)}?revoke_on_delete=true`),
  },
  {
    name: "revoke another user's account",
    aim: "cut them off at the provider",
    defence: owner,
    status: 404,
    run: (world) => world.write("POST", `${bobs(world)}/revoke`),
  },
  {
    name: "tell another user's account from none by the answer",
    aim: "find out which ids exist",
    defence: "Refusal.ts",
    status: 404,
    run: async (world) => {
      const [theirs, none] = await Promise.all([
        world.send(bobs(world), { headers: { "x-request-id": "same-request" } }),
        world.send("/connected_accounts/ca_none", { headers: { "x-request-id": "same-request" } }),
      ]);
      const text = await theirs.text();
      if (text !== (await none.text())) throw new Error(text);
      return new Response(text, theirs);
    },
  },
  {
    name: "put credentials of one's choice into one's own account",
    aim: "reach a server of one's choice through the platform",
    defence: "bodies.ts",
    status: 400,
    run: (world) =>
      world.write("PATCH", mine(world), {
        connection: { state: { authScheme: "API_KEY", val: {} } },
      }),
  },
  {
    name: "share one's own account with everybody",
    aim: "plant it in other users' sessions",
    defence: "bodies.ts",
    status: 400,
    run: (world) => world.write("PATCH", mine(world), { experimental: { account_type: "SHARED" } }),
  },
  {
    name: "list another user's accounts by user_ids",
    aim: "see what they have connected",
    defence: "forward.ts",
    status: 200,
    run: (world) => world.send("/connected_accounts?user_ids=bob"),
    check: onlyOwn,
  },
  {
    name: "list several users' accounts by user_ids with a comma",
    aim: "see what others have connected",
    defence: "forward.ts",
    status: 200,
    run: (world) => world.send("/connected_accounts?user_ids=mallory%2Cbob"),
    check: onlyOwn,
  },
  {
    name: "list everybody's accounts without a filter",
    aim: "see all accounts of the project",
    defence: "forward.ts",
    status: 200,
    run: (world) => world.send("/connected_accounts?limit=100"),
    check: onlyOwn,
  },
  {
    name: "list everybody's accounts by an empty filter",
    aim: "see all accounts of the project",
    defence: "forward.ts",
    status: 200,
    run: (world) => world.send("/connected_accounts?user_ids="),
    check: onlyOwn,
  },
  {
    name: "name user_ids twice",
    aim: "have one value checked here and the other one used upstream",
    defence: "checks.ts",
    status: 400,
    run: (world) => world.send("/connected_accounts?user_ids=mallory&user_ids=bob"),
  },
  {
    name: "name user_ids as a list's key",
    aim: "have another parser upstream read a second value",
    defence: "checks.ts",
    status: 400,
    run: (world) => world.send("/connected_accounts?user_ids%5B%5D=bob"),
  },
  {
    name: "name user_id instead of user_ids",
    aim: "find an older name that the platform still reads",
    defence: "checks.ts",
    status: 400,
    run: (world) => world.send("/connected_accounts?user_id=bob"),
  },
  {
    name: "name another user in a header",
    aim: "find a host that believes x-user-id",
    defence: "callUpstream.ts",
    status: 200,
    run: (world) =>
      world.send("/connected_accounts", {
        headers: {
          "x-user-id": "bob",
          "x-api-key": "ak_mallory",
          "x-org-id": "o",
          "x-project-id": "p",
        },
      }),
    check: (answer) => {
      onlyOwn(answer);
      const names = answer.world.host.seen.flatMap(({ headers }) => [...headers.keys()]);
      for (const name of ["x-user-id", "x-org-id", "x-project-id"]) {
        if (names.includes(name)) throw new Error(name);
      }
    },
  },
  {
    name: "list another user's account by its id",
    aim: "see it through the filter by ids",
    defence: "forward.ts",
    status: 200,
    run: (world) => world.send(`/connected_accounts?connected_account_ids=${world.bob.account}`),
    check: ({ text }) => {
      if (JSON.parse(text).items.length > 0) throw new Error(text);
    },
  },
  {
    name: "go on at a cursor of another user's list",
    aim: "read on where their list was",
    defence: "forward.ts",
    status: 200,
    run: async (world) => {
      const { backend } = world.host.mock;
      await backend.accounts.seed({ userId: "eve", toolkit: "gmail", alias: "Eve 1" });
      await backend.accounts.seed({ userId: "eve", toolkit: "gmail", alias: "Eve 2" });
      const page = await world.host.send("eve", "/connected_accounts?limit=1");
      const cursor: string = (await page.json()).next_cursor;
      if (!cursor) throw new Error("there is no second page");
      return world.send(`/connected_accounts?limit=1&cursor=${encodeURIComponent(cursor)}`);
    },
    check: onlyOwn,
  },
  {
    name: "run a tool with another user's alias",
    aim: "have an alias looked up among all users",
    defence: "the platform, in a session that is the attacker's",
    status: 400,
    run: async (world) => {
      const { host, mallory } = world;
      const path = `/tool_router/session/${mallory.session}/execute`;
      const body = { tool_slug: "GMAIL_FETCH_EMAILS", account: bobAlias };
      const response = await world.write("POST", path, body);
      // It did go upstream, in the attacker's own session: what matters is that it found nothing there.
      host.seen.length = 0;
      return new Response((await response.text()).replaceAll(bobAlias, "…"), response);
    },
  },
  {
    name: "run a tool with another user's word id",
    aim: "have a word id looked up among all users",
    defence: "the platform, in a session that is the attacker's",
    status: 400,
    run: async (world) => {
      const { host, mallory, bob } = world;
      const { wordId } = await host.mock.backend.accounts.get(bob.account);
      const path = `/tool_router/session/${mallory.session}/execute`;
      const body = { tool_slug: "GMAIL_FETCH_EMAILS", account: wordId };
      const response = await world.write("POST", path, body);
      // It did go upstream, in the attacker's own session: what matters is that it found nothing there.
      host.seen.length = 0;
      return new Response((await response.text()).replaceAll(wordId, "…"), response);
    },
  },
  {
    name: "remove another user's account by a meta tool",
    aim: "pass the routes by what an agent may do",
    defence: owner,
    status: 400,
    run: (world) =>
      world.write("POST", `/tool_router/session/${world.mallory.session}/execute_meta`, {
        slug: "COMPOSIO_MANAGE_CONNECTIONS",
        arguments: {
          toolkits: [{ name: "gmail", action: "remove", account_id: world.bob.account }],
        },
      }),
  },
  {
    name: "run a tool with another user's account within a meta tool's list of calls",
    aim: "read their mails by a detour",
    defence: owner,
    status: 400,
    run: (world) =>
      world.write("POST", `/tool_router/session/${world.mallory.session}/execute_meta`, {
        slug: "COMPOSIO_MULTI_EXECUTE_TOOL",
        arguments: multiExecute(world.bob.account),
      }),
  },
  {
    name: "run a meta tool as a tool, with another user's account",
    aim: "pass what is checked of meta tools",
    defence: owner,
    status: 400,
    run: (world) =>
      world.write("POST", `/tool_router/session/${world.mallory.session}/execute`, {
        tool_slug: "composio_multi_execute_tool",
        arguments: multiExecute(world.bob.account),
      }),
  },
  {
    name: "run a meta tool with another user's account over MCP",
    aim: "pass what is checked of the routes",
    defence: owner,
    status: 400,
    run: (world) =>
      world.write("POST", `/tool_router/${world.mallory.session}/mcp`, {
        ...{ jsonrpc: "2.0", id: 1, method: "tools/call" },
        params: {
          name: "COMPOSIO_MULTI_EXECUTE_TOOL",
          arguments: multiExecute(world.bob.account),
        },
      }),
  },
  {
    name: "send several calls over MCP in one list",
    aim: "hide one call behind another",
    defence: "readBody.ts",
    status: 400,
    run: (world) =>
      world.write("POST", `/tool_router/${world.mallory.session}/mcp`, [
        {
          ...{ jsonrpc: "2.0", id: 1, method: "tools/call" },
          params: {
            name: "COMPOSIO_MULTI_EXECUTE_TOOL",
            arguments: multiExecute(world.bob.account),
          },
        },
      ]),
  },
];
