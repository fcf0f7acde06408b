// @vitest-environment node
import { describe, expect, test } from "vitest";
import { mockApi, readPath } from "../fixtures/mockApi.ts";

const api = mockApi();

const several = { multi_account: { enable: true } };
const explicit = { multi_account: { enable: true, require_explicit_selection: true } };

const run = (session: string, account?: string) =>
  api.post(`/tool_router/session/${session}/execute`, { tool_slug: "GMAIL_LIST", account });

const link = (session: string, toolkit = "gmail") =>
  api.post(`/tool_router/session/${session}/link`, { toolkit });

const usedBy = async (session: string, account?: string) =>
  readPath((await run(session, account)).body, "data.account.id");

describe("the number of accounts", () => {
  test("a link beyond it is refused, in words that say how many there may be", async () => {
    const session = await api.session("ann", {
      multi_account: { enable: true, max_accounts_per_toolkit: 2 },
    });
    await api.connect(session, "gmail");
    await api.connect(session, "gmail");
    expect(await link(session)).toMatchObject({
      status: 400,
      body: { error: { code: 400, message: expect.stringMatching(/gmail.*takes: 2/) } },
    });
    expect((await link(session, "github")).status).toBe(201);
    const others = await api.session("bob", {
      multi_account: { enable: true, max_accounts_per_toolkit: 2 },
    });
    expect((await link(others)).status).toBe(201);
  });

  test("is five where the session does not say", async () => {
    const session = await api.session("ann", several);
    for (let count = 0; count < 5; count += 1) await api.connect(session, "gmail");
    expect((await link(session)).status).toBe(400);
  });

  test("counts accounts that are out of use, not those that have to be connected anew", async () => {
    const session = await api.session("ann", {
      multi_account: { enable: true, max_accounts_per_toolkit: 2 },
    });
    const first = await api.connect(session, "gmail");
    await api.post("/__mock__/accounts", { user_id: "ann", toolkit: "gmail", status: "EXPIRED" });
    await link(session);
    expect((await link(session)).status).toBe(201);
    await api.connect(session, "gmail");
    await api.patch(`/connected_accounts/${first}/status`, { enabled: false });
    expect((await link(session)).status).toBe(400);
    await api.delete(`/connected_accounts/${first}`);
    expect((await link(session)).status).toBe(201);
  });

  test("does not hold in a session that takes one account: the last one counts there", async () => {
    const session = await api.session("ann", {
      multi_account: { max_accounts_per_toolkit: 2 },
    });
    await api.connect(session, "gmail");
    await api.connect(session, "gmail");
    const last = await api.connect(session, "gmail");
    expect(await usedBy(session)).toBe(last);
  });

  test("must be from 2 to 10", async () => {
    for (const max_accounts_per_toolkit of [1, 11, 2.5]) {
      expect(
        await api.post("/tool_router/session", {
          user_id: "ann",
          multi_account: { enable: true, max_accounts_per_toolkit },
        }),
      ).toMatchObject({ status: 400, body: { error: { code: 10400 } } });
    }
  });
});

describe("an explicit selection", () => {
  test("is asked for when several accounts are active, and the refusal names them", async () => {
    const session = await api.session("ann", explicit);
    const work = await api.connect(session, "gmail");
    expect(await usedBy(session)).toBe(work);

    const home = await api.connect(session, "gmail");
    await api.patch(`/connected_accounts/${work}`, { alias: "work" });
    const wordId = (await api.get(`/connected_accounts/${home}`)).text("word_id");
    const refused = await run(session);
    expect(refused).toMatchObject({
      status: 400,
      body: {
        error: { message: expect.stringMatching(/account/), errors: [expect.any(String)] },
      },
    });
    const message = refused.text("error.message");
    for (const name of ["work", work, home, wordId]) expect(message).toContain(name);
    expect(
      (await api.get(`/__mock__/executions/${refused.text("error.request_id")}`)).body,
    ).toMatchObject({ refused: true, rule: "toolRouterAuthConfig", connected_account_id: null });

    expect(await usedBy(session, work)).toBe(work);
    expect(await usedBy(session, "work")).toBe(work);
    expect(await usedBy(session, home)).toBe(home);
    expect(await usedBy(session, wordId)).toBe(home);
  });

  test("is not asked for while one account alone can run", async () => {
    const session = await api.session("ann", explicit);
    const first = await api.connect(session, "gmail");
    const second = await api.connect(session, "gmail");
    await api.patch(`/connected_accounts/${second}/status`, { enabled: false });
    expect(await usedBy(session)).toBe(first);
    await api.session("bob", explicit).then((bobs) => api.connect(bobs, "gmail"));
    expect(await usedBy(session)).toBe(first);
  });

  test("is not asked for where the session does not want it", async () => {
    const settings = [several, { multi_account: { require_explicit_selection: true } }, {}];
    for (const [index, config] of settings.entries()) {
      const session = await api.session(`user${index}`, config);
      await api.connect(session, "gmail");
      const last = await api.connect(session, "gmail");
      expect(await usedBy(session)).toBe(last);
    }
  });

  test("is made among the pins where several are pinned", async () => {
    const ann = await api.session("ann");
    const first = await api.connect(ann, "gmail");
    const second = await api.connect(ann, "gmail");
    const third = await api.connect(ann, "gmail");
    const pins = { connected_accounts: { gmail: [first, second] } };

    const free = await api.session("ann", { ...several, ...pins });
    expect(await usedBy(free)).toBe(second);
    expect(await usedBy(free, first)).toBe(first);
    expect(await run(free, third)).toMatchObject({ body: { error: { code: 4302 } } });

    const strict = await api.session("ann", { ...explicit, ...pins });
    const message = (await run(strict)).text("error.message");
    expect(message).toContain(first);
    expect(message).not.toContain(third);
  });
});

test("pins have to fit when a session goes back to one account", async () => {
  const ann = await api.session("ann");
  const gmail = [await api.connect(ann, "gmail"), await api.connect(ann, "gmail")];
  const session = await api.session("ann", { ...several, connected_accounts: { gmail } });
  expect(await api.patch(`/tool_router/session/${session}`, { multi_account: null })).toMatchObject(
    {
      status: 400,
      body: { error: { errors: [expect.stringContaining("connected_accounts.gmail")] } },
    },
  );
  const change = { multi_account: null, connected_accounts: { gmail: gmail.slice(0, 1) } };
  expect((await api.patch(`/tool_router/session/${session}`, change)).status).toBe(200);
});
