// @vitest-environment node
import { HttpResponse, http } from "msw";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { apiKey, createTestHost, upstream } from "./support/hosts.ts";

const host = createTestHost({ maxAnswerBytes: 50_000 });
const { server, backend } = host.mock;
beforeAll(() => host.mock.listen());
afterEach(() => host.mock.reset());
afterAll(() => host.mock.close());

/** Lets the platform answer a list of accounts with something of its own. */
const answerWith = (make: (request: Request) => Response | Promise<Response>) =>
  server.use(http.get(`${upstream}/connected_accounts`, ({ request }) => make(request)));

describe("of the platform's own words", () => {
  test("a refusal keeps its number, slug, words and Retry-After, and loses everything else", async () => {
    answerWith(() =>
      HttpResponse.json(
        {
          error: {
            ...{ message: "Too many.", code: 429, slug: "RateLimited", request_id: "req_1" },
            ...{ suggested_fix: "Wait.", stack: "at secret.ts:1", project: "pr_secret" },
          },
        },
        {
          status: 429,
          headers: { "retry-after": "7", "x-ratelimit": "10000", "set-cookie": "a=b" },
        },
      ),
    );
    const response = await host.send("ada", "/connected_accounts");
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("7");
    for (const name of ["x-ratelimit", "set-cookie"])
      expect(response.headers.has(name)).toBe(false);
    const text = await response.text();
    expect(JSON.parse(text).error).toMatchObject({
      ...{ message: "Too many.", code: 429, slug: "RateLimited", suggested_fix: "Wait." },
      request_id: response.headers.get("x-request-id"),
    });
    expect(text).not.toContain("secret");
  });

  test("a failure keeps its number only: its words are for the host", async () => {
    const body = {
      error: { message: "relation accounts of db-7 is gone", code: 500, slug: "Internal" },
    };
    answerWith(() => HttpResponse.json(body, { status: 500 }));
    const response = await host.send("ada", "/connected_accounts");
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).toContain("Internal");
    expect(text).not.toContain("db-7");
  });

  test("a key that the platform refuses is the host's fault, and not the user's login", async () => {
    host.audited.length = 0;
    answerWith(() =>
      HttpResponse.json({ error: { message: `Bad key ${apiKey}` } }, { status: 401 }),
    );
    const response = await host.send("ada", "/connected_accounts");
    expect(response.status).toBe(502);
    const text = await response.text();
    expect(text).toContain("API key");
    expect(text).not.toContain(apiKey);
    expect(host.audited).toMatchObject([{ outcome: "failed", reason: "api_key_refused" }]);
  });

  test("the key is taken out of an answer and of a refusal that repeat it", async () => {
    const account = { id: "ca_1", user_id: "ada", alias: `x${apiKey}y` };
    answerWith(() => HttpResponse.json({ items: [account] }));
    const passed = await host.send("ada", "/connected_accounts");
    expect(await passed.text()).toContain("x[redacted]y");
    answerWith(() => HttpResponse.json({ error: { message: `No ${apiKey}` } }, { status: 400 }));
    const refused = await host.send("ada", "/connected_accounts");
    expect(await refused.text()).toContain("No [redacted]");
  });

  test("the key is taken out of a stream, also where two pieces of it share it", async () => {
    const pieces = [`{"a":"${apiKey.slice(0, 9)}`, `${apiKey.slice(9)}","b":1}`];
    server.use(
      http.get(`${upstream}/toolkits/gmail`, () => {
        const stream = new ReadableStream({
          start(controller) {
            for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
            controller.close();
          },
        });
        return new HttpResponse(stream, { headers: { "content-type": "application/json" } });
      }),
    );
    const response = await host.send("ada", "/toolkits/gmail");
    expect(await response.json()).toEqual({ a: "[redacted]", b: 1 });
  });
});

describe("of an account", () => {
  test("credentials, state, owner and everything that is not known stay on the server", async () => {
    answerWith(() =>
      HttpResponse.json({
        items: [
          {
            ...{
              id: "ca_1",
              user_id: "ada",
              status: "ACTIVE",
              alias: "Work",
              toolkit: { slug: "exa" },
            },
            state: {
              authScheme: "API_KEY",
              val: { api_key: "sk-live", displayName: "ada@exa.test" },
            },
            ...{ data: { access_token: "ya29" }, params: { base: "int" }, project_id: "pr_1" },
          },
        ],
      }),
    );
    const response = await host.send("ada", "/connected_accounts");
    expect((await response.json()).items).toEqual([
      {
        ...{ id: "ca_1", status: "ACTIVE", alias: "Work", toolkit: { slug: "exa" } },
        // As whom the user is known there, and nothing else of what is held.
        state: { authScheme: "API_KEY", val: { displayName: "ada@exa.test" } },
      },
    ]);
  });

  test("what is another user's is taken out, where the platform did not know the filter", async () => {
    answerWith(() =>
      HttpResponse.json({
        items: [
          { id: "ca_b", user_id: "bob" },
          { id: "ca_a", user_id: "ada" },
        ],
      }),
    );
    const response = await host.send("ada", "/connected_accounts");
    expect((await response.json()).items).toEqual([{ id: "ca_a" }]);
  });

  test("a shared one is its owner's to change, and nobody's without an owner's name", async () => {
    const shared = { id: "ca_s", account_type: "SHARED" };
    answerWith(() => HttpResponse.json({ items: [{ ...shared, user_id: "bob" }] }));
    expect((await host.send("ada", "/connected_accounts/ca_s", { method: "DELETE" })).status).toBe(
      404,
    );
    answerWith(() => HttpResponse.json({ items: [shared] }));
    expect((await host.send("ada", "/connected_accounts/ca_s", { method: "DELETE" })).status).toBe(
      404,
    );
  });

  test("a shared one may be pinned by those whom its list lets in, and by nobody who is kept out", async () => {
    const pin = async (acl: object) => {
      answerWith((request) => {
        const isShared = new URL(request.url).searchParams.get("account_type") === "SHARED";
        const account = {
          id: "ca_s",
          user_id: "bob",
          account_type: "SHARED",
          acl_config_for_shared: acl,
        };
        return HttpResponse.json({ items: isShared ? [account] : [] });
      });
      server.use(
        http.post(`${upstream}/tool_router/session`, () =>
          HttpResponse.json({ session_id: "trs_1", config: { user_id: "ada" } }, { status: 201 }),
        ),
      );
      const body = JSON.stringify({ connected_accounts: { gmail: ["ca_s"] } });
      return (await host.send("ada", "/tool_router/session", { method: "POST", body })).status;
    };
    expect(await pin({ allow_all_users: true })).toBe(201);
    expect(await pin({ allowed_user_ids: ["ada"] })).toBe(201);
    expect(await pin({ allowed_user_ids: ["eve"] })).toBe(400);
    expect(await pin({ allow_all_users: true, not_allowed_user_ids: ["ada"] })).toBe(400);
    expect(await pin({})).toBe(400);
  });
});

describe("an answer that is none", () => {
  const statusOf = async (path = "/connected_accounts") => (await host.send("ada", path)).status;

  test("a page of HTML is not passed on, whole or as a stream", async () => {
    answerWith(() => HttpResponse.html("<script>alert(1)</script>"));
    expect(await statusOf()).toBe(502);
    server.use(
      http.get(`${upstream}/toolkits/gmail`, () => HttpResponse.html("<script>1</script>")),
    );
    const response = await host.send("ada", "/toolkits/gmail");
    expect(response.status).toBe(502);
    expect(await response.text()).not.toContain("script");
  });

  test("a redirect is not followed: the key would go with it", async () => {
    answerWith(
      () => new HttpResponse(null, { status: 302, headers: { location: "https://evil.test" } }),
    );
    host.seen.length = 0;
    expect(await statusOf()).toBe(502);
    expect(host.seen.map(({ url }) => url.host)).toEqual([new URL(upstream).host]);
  });

  test("one that is too large, too slow or broken is a refusal in words", async () => {
    answerWith(() => HttpResponse.json({ items: ["x".repeat(60_000)] }));
    expect(await statusOf()).toBe(502);
    answerWith(() => new Promise(() => undefined));
    const hurried = createTestHost({ timeoutMs: 500 });
    expect((await hurried.send("ada", "/connected_accounts")).status).toBe(504);
    answerWith(() => HttpResponse.error());
    const response = await host.send("ada", "/connected_accounts");
    expect(response.status).toBe(502);
    expect(await response.text()).not.toMatch(/platform\.test|Failed to fetch/);
  });

  test("another user's session in the place of one's own is not shown", async () => {
    const { id } = await backend.sessions.create("bob", {});
    const signed = await host.proxy.signSessionId("ada", id);
    expect(await statusOf(`/tool_router/session/${signed}`)).toBe(502);
  });
});

test("a host's own function that throws is a failure without its words", async () => {
  const broken = createTestHost({
    authenticate: () => {
      throw new Error("password of the database: hunter2");
    },
  });
  const response = await broken.send("ada", "/connected_accounts");
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain("hunter2");
  expect(broken.audited).toMatchObject([{ outcome: "failed", reason: "host_failed" }]);
});

test("a user id that would name two users is refused before anything is sent", async () => {
  const wrong = createTestHost({ authenticate: () => "ada,bob" });
  host.seen.length = 0;
  expect((await wrong.send("ada", "/connected_accounts")).status).toBe(500);
  expect(host.seen).toEqual([]);
});

test("a log that throws changes no answer", async () => {
  const { send } = createTestHost({
    onAudit: () => {
      throw new Error("the disk is full");
    },
  });
  expect((await send("ada", "/connected_accounts")).status).toBe(200);
});

test("a log that rejects changes no answer, and ends no process", async () => {
  const rejected: unknown[] = [];
  const note = (reason: unknown) => rejected.push(reason);
  process.on("unhandledRejection", note);
  const other = createTestHost({ onAudit: () => Promise.reject(new Error("the disk is full")) });
  expect((await other.send("ada", "/session")).status).toBe(200);
  // Node reports what nobody handled once the microtasks are over.
  await new Promise((resolve) => setImmediate(resolve));
  process.off("unhandledRejection", note);
  expect(rejected).toEqual([]);
});

test.each([
  ["an empty user id", "", 401, "unauthenticated"],
  ["none", undefined, 401, "unauthenticated"],
  ["an id with a comma", "ada,bob", 500, "invalid_user_id"],
  ["an id with a line break", "ada\r\nx-api-key: 1", 500, "invalid_user_id"],
  ["an id with a null byte", "ada\0", 500, "invalid_user_id"],
  ["an id with a space at its end", "ada ", 500, "invalid_user_id"],
])("a login that says %s asks the platform for nothing", async (_, userId, status, reason) => {
  const other = createTestHost({ authenticate: () => userId });
  const before = host.seen.length;
  const response = await other.send(undefined, "/connected_accounts");
  expect(response.status).toBe(status);
  expect(await response.text()).not.toContain("ada");
  expect(other.audited[0]).toMatchObject({ status, reason });
  expect(host.seen.length).toBe(before);
});

test("a line break in a header of the browser's never reaches the platform", async () => {
  expect(() => new Headers({ accept: "a\r\nx-api-key: 1" })).toThrow(TypeError);
  let sent: Headers | undefined;
  answerWith((request) => {
    sent = request.headers;
    return HttpResponse.json({ items: [] });
  });
  const headers = { accept: "text/x\u00e9", "x-request-id": "short", "x-api-key": "ak_other" };
  expect((await host.send("ada", "/connected_accounts", { headers })).status).toBe(200);
  expect(sent?.get("accept")).toBe("application/json");
  expect(sent?.get("x-api-key")).toBe(apiKey);
  expect(sent?.get("x-request-id")).toMatch(/^[\da-f-]{36}$/);
});

test("a refusal names no session by the platform's own id, not even another one", async () => {
  answerWith(() =>
    HttpResponse.json({ error: { message: "trs_other_1 uses it.", code: 409 } }, { status: 409 }),
  );
  const response = await host.send("ada", "/connected_accounts");
  expect(response.status).toBe(409);
  expect(await response.text()).not.toContain("trs_");
});

test("a session is found for all who wait, also when the browser that asked first has gone", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.use(http.post(`${upstream}/tool_router/session`, () => promise));
  const gone = new AbortController();
  const first = host.send("ada", "/session", { signal: gone.signal });
  const second = host.send("ada", "/session");
  await expect.poll(() => host.seen.some(({ method }) => method === "POST")).toBe(true);
  gone.abort();
  expect((await first).status).toBe(500);
  resolve();
  expect((await second).status).toBe(200);
});

test("the host gives up on the platform when the browser does", async () => {
  let signal: AbortSignal | undefined;
  const gone = new AbortController();
  answerWith((request) => {
    signal = request.signal;
    gone.abort();
    return new Promise(() => undefined);
  });
  await host.send("ada", "/connected_accounts", { signal: gone.signal });
  await expect.poll(() => signal?.aborted).toBe(true);
});
