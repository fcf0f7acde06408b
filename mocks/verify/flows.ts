import * as v from "valibot";
import {
  account,
  categoriesPage,
  deletedSession,
  history,
  link,
  metaAnswer,
  refusal,
  search,
  session,
  sessionToolkits,
  sessionTools,
  success,
  toolkit,
  toolkitsPage,
  toolsPage,
} from "./shapes.ts";
import type { VerifyApi } from "./verifyApi.ts";

/** Toolkits and tools: reads only. */
export async function verifyCatalog({ check }: VerifyApi): Promise<void> {
  await check({
    flow: "without a key nothing is answered",
    path: "/toolkits",
    status: 401,
    shape: v.unknown(),
    withoutKey: true,
  });
  await check({
    flow: "a page of toolkits",
    path: "/toolkits?limit=5",
    status: 200,
    shape: toolkitsPage,
  });
  await check({
    flow: "a toolkit with its fields",
    path: "/toolkits/github",
    status: 200,
    shape: toolkit,
  });
  await check({
    flow: "a toolkit that there is not",
    path: "/toolkits/no_such_toolkit_x",
    status: 404,
    shape: refusal(),
  });
  await check({
    flow: "the categories",
    path: "/toolkits/categories",
    status: 200,
    shape: categoriesPage,
  });
  await check({
    flow: "a page of a toolkit's tools",
    path: "/tools?toolkit_slug=github&limit=2",
    status: 200,
    shape: toolsPage,
  });
  await check({
    flow: "a tool that there is not",
    path: "/tools/GITHUB_NO_SUCH_TOOL_X",
    status: 404,
    shape: refusal(),
  });
}

const created = v.object({ session_id: v.string(), config_version: v.number() });

/** A session's life. It is deleted at the end; with `writes` an account is made and deleted as well. */
export async function verifySession(
  { check }: VerifyApi,
  { userId, writes }: { userId: string; writes: boolean },
): Promise<void> {
  await check({
    flow: "a session with an unknown toolkit",
    method: "POST",
    path: "/tool_router/session",
    body: { user_id: userId, toolkits: { enable: ["no_such_toolkit_x"] } },
    status: 400,
    shape: refusal(4305),
  });
  const answer = await check({
    flow: "a session of two toolkits",
    method: "POST",
    path: "/tool_router/session",
    body: { user_id: userId, toolkits: { enable: ["github", "hackernews"] } },
    status: 201,
    shape: session,
  });
  const made = v.safeParse(created, answer);
  if (!made.success) return;
  const { session_id: id, config_version: version } = made.output;
  const path = `/tool_router/session/${id}`;
  await check({ flow: "reading it", path, status: 200, shape: session });
  await check({
    flow: "its toolkits, none connected",
    path: `${path}/toolkits`,
    status: 200,
    shape: sessionToolkits,
  });
  await check({ flow: "its tools", path: `${path}/tools`, status: 200, shape: sessionTools });
  await check({
    flow: "a search by use case",
    method: "POST",
    path: `${path}/search`,
    body: { queries: [{ use_case: "create an issue in a repository" }] },
    status: 200,
    shape: search,
  });
  await check({
    flow: "the same as one of the session's own tools",
    method: "POST",
    path: `${path}/execute_meta`,
    body: { slug: "COMPOSIO_SEARCH_TOOLS", arguments: { queries: [{ use_case: "list issues" }] } },
    status: 200,
    shape: metaAnswer,
  });
  await check({
    flow: "a tool whose toolkit is not connected",
    method: "POST",
    path: `${path}/execute`,
    body: { tool_slug: "GITHUB_GET_THE_AUTHENTICATED_USER", arguments: {} },
    status: 400,
    shape: refusal(4302),
  });
  await check({
    flow: "a tool that the session does not have",
    method: "POST",
    path: `${path}/execute`,
    body: { tool_slug: "GITHUB_NO_SUCH_TOOL_X", arguments: {} },
    status: 400,
    shape: refusal(4301),
  });
  await check({
    flow: "a link for a toolkit that needs none",
    method: "POST",
    path: `${path}/link`,
    body: { toolkit: "hackernews" },
    status: 400,
    shape: refusal(4326),
  });
  await check({
    flow: "a change with an unknown key",
    method: "PATCH",
    path,
    body: { no_such_key: 1 },
    status: 400,
    shape: refusal(),
  });
  await check({
    flow: "a change that clears a block",
    method: "PATCH",
    path,
    body: { tags: null },
    status: 200,
    shape: v.object({ config_version: v.literal(version + 1) }),
  });
  await check({
    flow: "a change of an older version",
    method: "PATCH",
    path,
    body: { tags: null, expected_config_version: version },
    status: 409,
    shape: v.unknown(),
  });
  await check({
    flow: "its versions",
    path: `${path}/config_history`,
    status: 200,
    shape: history,
  });
  if (writes) await verifyAccount({ check }, path);
  await check({
    flow: "deleting it",
    method: "DELETE",
    path,
    status: 200,
    shape: deletedSession,
  });
  await check({ flow: "it is gone", path, status: 404, shape: refusal() });
}

/** A link that nobody follows, and the account that waits for it. */
async function verifyAccount({ check }: Pick<VerifyApi, "check">, session: string): Promise<void> {
  const answer = await check({
    flow: "a link",
    method: "POST",
    path: `${session}/link`,
    body: { toolkit: "github" },
    status: 201,
    shape: link,
  });
  const made = v.safeParse(v.object({ connected_account_id: v.string() }), answer);
  if (!made.success) return;
  const path = `/connected_accounts/${made.output.connected_account_id}`;
  await check({ flow: "its account waits", path, status: 200, shape: account });
  await check({
    flow: "an alias",
    method: "PATCH",
    path,
    body: { alias: "tool-router-verify" },
    status: 200,
    shape: success,
  });
  await check({
    flow: "deleting the account",
    method: "DELETE",
    path,
    status: 200,
    shape: success,
  });
}
