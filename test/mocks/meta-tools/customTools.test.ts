// @vitest-environment node
import { expect, test } from "vitest";
import { mockApi, readPath } from "../fixtures/mockApi.ts";

const api = mockApi();
const input_schema = { type: "object", properties: { invoice: { type: "string" } } };
const approveInvoice = {
  slug: "APPROVE_INVOICE",
  name: "Approve invoice",
  description: "Approves an invoice in the accounting system",
  input_schema,
};
const labelMails = {
  slug: "LABEL_MAILS",
  name: "Label mails",
  description: "Puts labels on letters",
  input_schema,
  extends_toolkit: "GMAIL",
};
const experimental = {
  custom_tools: [labelMails],
  custom_toolkits: [
    { slug: "books", name: "Books", description: "Accounting", tools: [approveInvoice] },
  ],
};
const search = (session: string, use_case: string, rest: object = {}) =>
  api.post(`/tool_router/session/${session}/search`, {
    queries: [{ use_case }],
    experimental,
    ...rest,
  });

test("a search finds the caller's own tools, with schema and connection", async () => {
  const session = await api.session("ann");
  const { body } = await search(session, "approve an invoice");
  expect(body).toMatchObject({
    results: [{ primary_tool_slugs: ["LOCAL_BOOKS_APPROVE_INVOICE"], toolkits: ["books"] }],
    tool_schemas: {
      LOCAL_BOOKS_APPROVE_INVOICE: { toolkit: "books", hasFullSchema: true, input_schema },
    },
    toolkit_connection_statuses: [{ toolkit: "books", has_active_connection: true }],
  });
  const labels = (await search(session, "label mails")).body;
  expect(readPath(labels, "results.0.primary_tool_slugs.0")).toBe("LOCAL_GMAIL_LABEL_MAILS");
  expect(labels).toMatchObject({
    toolkit_connection_statuses: expect.arrayContaining([
      expect.objectContaining({ toolkit: "gmail", has_active_connection: false }),
    ]),
  });
  // None is kept: the next request has to bring them again.
  const without = await search(session, "approve an invoice", { experimental: {} });
  expect(JSON.stringify(without.body)).not.toContain("LOCAL_");
});

test("the session's own tools find them too, and give their schemas", async () => {
  const session = await api.session("ann");
  const meta = (slug: string, args: object) =>
    api.post(`/tool_router/session/${session}/execute_meta`, {
      slug,
      arguments: args,
      experimental,
    });
  const found = await meta("COMPOSIO_SEARCH_TOOLS", {
    queries: [{ use_case: "approve an invoice" }],
  });
  expect(readPath(found.body, "data.results.0.primary_tool_slugs.0")).toBe(
    "LOCAL_BOOKS_APPROVE_INVOICE",
  );
  const schemas = await meta("COMPOSIO_GET_TOOL_SCHEMAS", {
    tool_slugs: ["LOCAL_BOOKS_APPROVE_INVOICE", "GMAIL_LIST"],
  });
  expect(readPath(schemas.body, "data")).toMatchObject({
    success: true,
    tool_schemas: { LOCAL_BOOKS_APPROVE_INVOICE: { input_schema }, GMAIL_LIST: {} },
  });
});

test.each([
  ["a reserved beginning", { custom_tools: [{ ...approveInvoice, slug: "COMPOSIO_X" }] }],
  ["a slug that is too long", { custom_tools: [{ ...approveInvoice, slug: "A".repeat(55) }] }],
  ["a slug given twice", { custom_tools: [approveInvoice, approveInvoice] }],
  [
    "a toolkit given twice",
    { custom_toolkits: [experimental.custom_toolkits[0], experimental.custom_toolkits[0]] },
  ],
  [
    "tools of two places that end up with one slug",
    {
      custom_tools: [{ ...approveInvoice, slug: "BOOKS_APPROVE_INVOICE" }],
      custom_toolkits: experimental.custom_toolkits,
    },
  ],
])("%s is refused wherever tools are brought", async (_what, wrong) => {
  const session = await api.session("ann");
  const refused = { status: 400, body: { error: { code: 10400 } } };
  const path = `/tool_router/session/${session}`;
  const queries = [{ use_case: "x" }];
  expect(await api.post(`${path}/search`, { queries, experimental: wrong })).toMatchObject(refused);
  expect(await api.post(`${path}/attach`, { experimental: wrong })).toMatchObject(refused);
  expect(
    await api.post("/tool_router/session", { user_id: "ann", experimental: wrong }),
  ).toMatchObject(refused);
});
