/** What the page's address says. */
export type ConnectAddress =
  /** `tool-router-connect.html?token=ln_…[&db=…]`: the link is in this browser. */
  | { kind: "local"; token: string; databaseName: string }
  /** `{origin}/link/{token}`: the link is with the server that sent the page. */
  | { kind: "server"; token: string; origin: string }
  | { kind: "broken" };

const TOKEN = /^l[knt]_[\w-]+$/;
// A link must not be able to open just any database of the origin.
const DATABASE = /^tool-router-mock[\w-]*$/;

/** Finds the link's token, and where the link lives, in the page's address. */
export function readAddress(address: string): ConnectAddress {
  const url = new URL(address);
  const pathToken = /\/link\/([^/]+)\/?$/.exec(url.pathname)?.[1];
  const token = pathToken ?? url.searchParams.get("token") ?? "";
  const databaseName = url.searchParams.get("db") ?? "tool-router-mock";
  if (!TOKEN.test(token) || !DATABASE.test(databaseName)) {
    return { kind: "broken" };
  }
  return pathToken === undefined
    ? { kind: "local", token, databaseName }
    : { kind: "server", token, origin: url.origin };
}
