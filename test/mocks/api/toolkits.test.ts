// @vitest-environment node
import { expect, test } from "vitest";
import { fixtureCatalog } from "../fixtures/fixtureCatalog.ts";
import { type Answer, mockApi, readPath } from "../fixtures/mockApi.ts";

const api = mockApi();

const slugs = (answer: Answer) => answer.list("items").map((item) => readPath(item, "slug"));

test("the first page has 20 toolkits, most popular first, and says how many there are", async () => {
  const id = await api.session("ann");
  const page = await api.get(`/tool_router/session/${id}/toolkits`);
  expect(slugs(page)).toEqual(fixtureCatalog.slice(0, 20).map(({ slug }) => slug));
  expect(page.body).toMatchObject({
    current_page: 1,
    total_items: 60,
    total_pages: 3,
    next_cursor: "Mi0yMA==",
  });
});

test("cursors lead through every toolkit once, and keep the first page's limit", async () => {
  const id = await api.session("ann");
  const seen: unknown[] = [];
  let query = "?limit=25";
  for (let page = 1; query !== ""; page += 1) {
    const answer = await api.get(`/tool_router/session/${id}/toolkits${query}`);
    expect(answer.body).toMatchObject({ current_page: page, total_pages: 3 });
    seen.push(...slugs(answer));
    const next = readPath(answer.body, "next_cursor");
    query = next === null ? "" : `?cursor=${encodeURIComponent(String(next))}`;
  }
  expect(seen).toEqual(fixtureCatalog.map(({ slug }) => slug));
});

test("a page has 50 toolkits at most", async () => {
  const id = await api.session("ann");
  const page = await api.get(`/tool_router/session/${id}/toolkits?limit=1000`);
  expect(page.list("items")).toHaveLength(50);
});

test("a limit or cursor that can't be one is refused, and the error names it", async () => {
  const id = await api.session("ann");
  for (const query of ["limit=0", "limit=-1", "limit=ten", "cursor=!!", "cursor=Mg%3D%3D"]) {
    const answer = await api.get(`/tool_router/session/${id}/toolkits?${query}`);
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 10400 } } });
    expect(answer.list("error.errors")).toEqual([
      expect.stringMatching(query.startsWith("limit") ? /^limit: / : /^cursor: /),
    ]);
  }
});

test("search looks at slug, name and description of all of them, not of one page", async () => {
  const id = await api.session("ann");
  const search = async (text: string) =>
    slugs(await api.get(`/tool_router/session/${id}/toolkits?search=${encodeURIComponent(text)}`));
  expect(await search("app52")).toEqual(["app52"]);
  expect(await search("Hacker")).toEqual(["hackernews"]);
  expect(await search("gmail FOR TESTS")).toEqual(["gmail"]);
  expect(await search("nothing like it")).toEqual([]);
});

test("a session shows the toolkits that its list allows", async () => {
  const toolkits = async (list: object) => {
    const id = await api.session("ann", { toolkits: list });
    return slugs(await api.get(`/tool_router/session/${id}/toolkits?limit=50`));
  };
  expect(await toolkits({ enable: ["github", "gmail"] })).toEqual(["gmail", "github"]);
  expect(await toolkits({ enable: [] })).toEqual([]);
  const denied = await toolkits({ disable: ["gmail"] });
  expect(denied).not.toContain("gmail");
  expect(denied).toContain("github");
});

test("asked for toolkits by name, it shows those, and says which it may use", async () => {
  const id = await api.session("ann", { toolkits: { enable: ["gmail"] } });
  const page = await api.get(`/tool_router/session/${id}/toolkits?toolkits=github,gmail`);
  expect(page.list("items")).toMatchObject([
    { slug: "gmail", enabled: true },
    { slug: "github", enabled: false },
  ]);
});

test("is_connected=true keeps the connected ones; false filters nothing", async () => {
  const id = await api.session("ann");
  await api.connect(id, "github");
  const unused = await api.connect(id, "gmail");
  await api.patch(`/connected_accounts/${unused}/status`, { enabled: false });
  const connected = await api.get(`/tool_router/session/${id}/toolkits?is_connected=true`);
  expect(slugs(connected)).toEqual(["github"]);
  expect(connected.body).toMatchObject({ total_items: 1 });
  expect(await api.get(`/tool_router/session/${id}/toolkits?is_connected=false`)).toMatchObject({
    body: { total_items: 60 },
  });
});

test("an item has everything that a card shows", async () => {
  const id = await api.session("ann");
  const account = await api.connect(id, "gmail");
  const page = await api.get(`/tool_router/session/${id}/toolkits?toolkits=gmail,hackernews`);
  expect(page.list("items")).toEqual([
    {
      slug: "gmail",
      name: "Gmail",
      enabled: true,
      is_no_auth: false,
      composio_managed_auth_schemes: ["OAUTH2"],
      meta: { logo: expect.stringMatching(/^data:image/), description: "Gmail for tests" },
      connected_account: {
        id: account,
        user_id: "ann",
        status: "ACTIVE",
        created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        auth_config: {
          id: expect.stringMatching(/^ac_/),
          auth_scheme: "OAUTH2",
          is_composio_managed: true,
        },
      },
    },
    expect.objectContaining({ slug: "hackernews", is_no_auth: true, connected_account: null }),
  ]);
});

test("the catalogue says how a toolkit can be connected, the preferred way first", async () => {
  const answer = await api.get("/toolkits/snowflake");
  const modes = answer.list("auth_config_details").map((detail) => readPath(detail, "mode"));
  expect(modes).toEqual(["BASIC", "OAUTH2"]);
  const basic = readPath(answer.body, "auth_config_details.0.fields.connected_account_initiation");
  expect(basic).toMatchObject({
    required: [{ name: "account_id" }, { name: "username" }, { name: "password" }],
    optional: [{ name: "region" }],
  });
});

test("the catalogue's toolkits and tools are found by category, search and slug", async () => {
  const mail = await api.get("/toolkits?category=collaboration-communication");
  expect(slugs(mail)).toEqual(["gmail"]);
  expect(slugs(await api.get("/toolkits?managed_by=composio&search=git"))).toEqual(["github"]);
  expect(slugs(await api.get("/toolkits?type=native&search=twitter"))).toEqual(["twitter"]);
  expect(slugs(await api.get("/toolkits?managed_by=project"))).toEqual([]);
  expect(slugs(await api.get("/toolkits?type=custom"))).toEqual([]);
  expect(slugs(await api.get("/tools?toolkit_slug=github"))).toEqual([
    "GITHUB_LIST",
    "GITHUB_CREATE_ISSUE",
  ]);
  expect(slugs(await api.get("/tools?tool_slugs=EXA_LIST,GMAIL_LIST&toolkit_slug=github"))).toEqual(
    ["EXA_LIST", "GMAIL_LIST"],
  );
  expect(await api.get("/tools/GITHUB_CREATE_ISSUE")).toMatchObject({
    status: 200,
    body: { toolkit: { slug: "github" }, input_parameters: { required: ["owner", "repo"] } },
  });
});
