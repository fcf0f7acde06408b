import type { Attack } from "./world.ts";

type World = Parameters<Attack["run"]>[0];
const account = (world: World) => `/connected_accounts/${world.mallory.account}`;
const path = "matchRoute.ts";

/** Paths and methods that no page of the host sends. */
export const pathAttacks: readonly Attack[] = [
  {
    name: "climb out of the route with dot segments",
    aim: "reach another route of the platform with the host's key",
    defence: path,
    status: 404,
    run: (world) => world.send(`${account(world)}/../../org/project/config`),
  },
  {
    name: "climb with encoded dot segments",
    aim: "pass a check that reads the path before it is decoded",
    defence: path,
    status: 404,
    run: (world) => world.send(`/connected_accounts/%2e%2e/${world.bob.account}/x`),
  },
  {
    name: "hide a slash in an id",
    aim: "make one segment here two upstream",
    defence: path,
    status: 404,
    run: (world) =>
      world.send(`/connected_accounts/${world.mallory.account}%2F..%2F${world.bob.account}`),
  },
  {
    name: "hide a slash in an id, encoded twice",
    aim: "have the platform decode it once more",
    defence: path,
    status: 404,
    run: (world) => world.send(`/connected_accounts/x%252F${world.bob.account}`),
  },
  {
    name: "use a backslash for a slash",
    aim: "have another parser read another path",
    defence: path,
    status: 404,
    run: (world) => world.send(`/connected_accounts/x%5C..%5C${world.bob.account}`),
  },
  {
    name: "double slashes",
    aim: "pass a check by prefix",
    defence: path,
    status: 404,
    run: (world) => world.send(`//connected_accounts//${world.bob.account}`),
  },
  {
    name: "write a route in capitals",
    aim: "pass a list of routes that the platform reads without case",
    defence: path,
    status: 404,
    run: (world) => world.send(`/Connected_Accounts/${world.bob.account}`),
  },
  {
    name: "end an id with a null byte",
    aim: "have the id cut upstream",
    defence: path,
    status: 404,
    run: (world) => world.send(`/connected_accounts/${world.bob.account}%00`),
  },
  {
    name: "add matrix parameters",
    aim: "have a server upstream leave them out",
    defence: path,
    status: 404,
    run: (world) => world.send(`/connected_accounts;x=1/${world.bob.account}`),
  },
  {
    name: "nest one route below another",
    aim: "have the proxy take the first for the mount",
    defence: path,
    status: 404,
    run: (world) =>
      world.send(
        `/connected_accounts/${world.mallory.account}/connected_accounts/${world.bob.account}`,
      ),
  },
  {
    name: "end a path with a slash",
    aim: "find a second spelling of a route",
    defence: path,
    status: 404,
    run: (world) => world.send(`/connected_accounts/${world.bob.account}/`),
  },
  {
    name: "send a path of 100,000 characters",
    aim: "keep the server busy with it",
    defence: path,
    status: 404,
    run: (world) => world.send(`/${"a/".repeat(50_000)}connected_accounts`),
  },
  {
    name: "use PUT",
    aim: "find a method that no rule names",
    defence: "routes.ts",
    status: 404,
    run: (world) => world.write("PUT", account(world), { alias: "x" }),
  },
  {
    name: "use HEAD",
    aim: "read headers past the rules",
    defence: "routes.ts",
    status: 404,
    run: (world) => world.send(`/connected_accounts/${world.bob.account}`, { method: "HEAD" }),
  },
  {
    name: "turn a GET into a DELETE by x-http-method-override",
    aim: "write by what looks like a read",
    defence: "callUpstream.ts",
    status: 200,
    run: (world) =>
      world.send(account(world), {
        headers: { "x-http-method-override": "DELETE", "x-method-override": "DELETE" },
      }),
    check: ({ world }) => {
      const { seen } = world.host;
      if (
        seen.some(
          ({ method, headers }) => method !== "GET" || headers.has("x-http-method-override"),
        )
      ) {
        throw new Error("sent upstream");
      }
    },
  },
  {
    name: "write by GET with _method",
    aim: "write by an image or a link on another site",
    defence: "checks.ts",
    status: 400,
    run: (world) => world.send(`${account(world)}?_method=DELETE`),
  },
];
