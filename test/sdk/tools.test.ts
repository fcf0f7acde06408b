import { describe, expect, test } from "vitest";
import { readPath } from "../mocks/fixtures/mockApi.ts";
import { platform } from "./support/platform.ts";

const mock = platform();
/** The mock's tools have one version. The SDK asks for one where no model is involved. */
const anyVersion = { dangerouslySkipVersionCheck: true };

describe("tools of the catalogue", () => {
  test("are listed by toolkit, slug, tag and search", async () => {
    const { tools } = mock.composio;
    const slugs = async (query: Parameters<typeof tools.getRawComposioTools>[0]) =>
      (await tools.getRawComposioTools(query)).map(({ slug }) => slug);
    const gmail = await slugs({ toolkits: ["gmail"], limit: 1000 });
    expect(gmail).toContain("GMAIL_FETCH_EMAILS");
    expect(gmail.every((slug) => slug.startsWith("GMAIL_"))).toBe(true);
    expect(await slugs({ tools: ["GMAIL_SEND_EMAIL", "GITHUB_CREATE_AN_ISSUE"] })).toEqual([
      "GMAIL_SEND_EMAIL",
      "GITHUB_CREATE_AN_ISSUE",
    ]);
    expect(await slugs({ toolkits: ["gmail"], search: "send email", limit: 50 })).toContain(
      "GMAIL_SEND_EMAIL",
    );
    const harmless = await tools.getRawComposioTools({
      toolkits: ["gmail"],
      tags: ["readOnlyHint"],
      limit: 1000,
    });
    expect(harmless.length).toBeGreaterThan(0);
    expect(harmless.every(({ tags = [] }) => tags.includes("readOnlyHint"))).toBe(true);
    expect(await slugs({ toolkits: ["gmail"], limit: 2 })).toHaveLength(2);
  });

  test("have what models need", async () => {
    const tool = await mock.composio.tools.getRawComposioToolBySlug("GITHUB_CREATE_AN_ISSUE");
    expect(tool).toMatchObject({
      slug: "GITHUB_CREATE_AN_ISSUE",
      name: expect.stringMatching(/./),
      description: expect.stringMatching(/./),
      toolkit: { slug: "github" },
      inputParameters: {
        type: "object",
        required: expect.arrayContaining(["owner", "repo", "title"]),
      },
      isDeprecated: false,
      isNoAuth: false,
    });
    const wrapped = await mock.composio.tools.get("ann", "GITHUB_CREATE_AN_ISSUE");
    expect(wrapped).toMatchObject([{ function: { name: "GITHUB_CREATE_AN_ISSUE" } }]);
  });

  test("are not found when there are none", async () => {
    await expect(
      mock.composio.tools.getRawComposioToolBySlug("NOPE_NOTHING"),
    ).rejects.toMatchObject({ name: "ComposioToolNotFoundError" });
  });
});

describe("running a tool without a session", () => {
  test("uses the user's newest active account, or the one that is named", async () => {
    const { tools } = mock.composio;
    const first = await mock.seed({
      user_id: "ann",
      toolkit: "gmail",
      connected_at: "2025-01-01T00:00:00Z",
    });
    const newest = await mock.seed({ user_id: "ann", toolkit: "gmail" });
    await mock.seed({ user_id: "ann", toolkit: "gmail", status: "EXPIRED" });
    const run = async (more: object) => {
      const result = await tools.execute("GMAIL_FETCH_EMAILS", {
        userId: "ann",
        arguments: { max_results: 1 },
        ...anyVersion,
        ...more,
      });
      expect(result).toMatchObject({ successful: true, error: null, data: expect.any(Object) });
      return mock.control("GET", `/executions/${result.logId}`);
    };
    expect(await run({})).toMatchObject({ connected_account_id: newest, session_id: null });
    expect(await run({ connectedAccountId: first })).toMatchObject({ connected_account_id: first });
  });

  test("fails in the tool with an answer", async () => {
    await mock.seed({ user_id: "ann", toolkit: "github" });
    const result = await mock.composio.tools.execute("GITHUB_CREATE_AN_ISSUE", {
      userId: "ann",
      arguments: { owner: "acme" },
      ...anyVersion,
    });
    expect(result).toMatchObject({ successful: false, error: expect.stringMatching(/repo/) });
  });

  test("is refused without an account that could run it", async () => {
    const { tools } = mock.composio;
    const bobs = await mock.seed({ user_id: "bob", toolkit: "gmail" });
    const dead = await mock.seed({ user_id: "ann", toolkit: "gmail", status: "REVOKED" });
    const slack = await mock.seed({ user_id: "ann", toolkit: "slack" });
    for (const connectedAccountId of [undefined, bobs, dead, slack, "ca_nope"]) {
      const run = tools.execute("GMAIL_FETCH_EMAILS", {
        userId: "ann",
        arguments: {},
        ...anyVersion,
        ...(connectedAccountId === undefined ? {} : { connectedAccountId }),
      });
      await expect(run).rejects.toMatchObject({
        name: "ComposioConnectedAccountNotFoundError",
        message: "No connected account found",
      });
    }
  });

  test("needs no account where the toolkit needs none", async () => {
    const [tool] = await mock.composio.tools.getRawComposioTools({
      toolkits: ["hackernews"],
      limit: 1,
    });
    const result = await mock.composio.tools.execute(tool?.slug ?? "", {
      userId: "ann",
      arguments: {},
      ...anyVersion,
    });
    expect(result.logId).toMatch(/^log_/);
  });

  test("is not found when there is no such tool", async () => {
    await expect(
      mock.composio.tools.execute("NOPE_NOTHING", { userId: "ann", arguments: {}, ...anyVersion }),
    ).rejects.toMatchObject({ name: "ComposioToolNotFoundError" });
  });
});

describe("a request to a toolkit's own API, without a session", () => {
  const endpoint = "/gmail/v1/users/me/messages";
  const ask = (connectedAccountId: string) =>
    mock.composio.tools.proxyExecute({
      endpoint,
      method: "GET",
      parameters: [{ in: "query", name: "maxResults", value: 10 }],
      connectedAccountId,
    });

  test("is logged with the account that is named, and given back", async () => {
    const connectedAccountId = await mock.seed({ user_id: "ann", toolkit: "gmail" });
    const proxied = await ask(connectedAccountId);
    expect(proxied).toMatchObject({
      status: 200,
      data: {
        connected_account_id: connectedAccountId,
        request: { method: "GET", endpoint, query: { maxResults: "10" } },
      },
    });
    const logId = String(readPath(proxied, "data.log_id"));
    expect(await mock.control("GET", `/executions/${logId}`)).toMatchObject({
      connected_account_id: connectedAccountId,
      user_id: "ann",
      session_id: null,
      rule: null,
    });
  });

  test("is refused without an account that is active", async () => {
    const disabled = await mock.seed({ user_id: "ann", toolkit: "gmail", status: "INACTIVE" });
    for (const connectedAccountId of ["ca_nope", disabled]) {
      await expect(ask(connectedAccountId)).rejects.toMatchObject({
        status: 400,
        error: { error: { code: 1803 } },
      });
    }
  });
});
