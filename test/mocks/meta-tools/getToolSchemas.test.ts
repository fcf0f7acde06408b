// @vitest-environment node
import { expect, test } from "vitest";
import { mockApi } from "../fixtures/mockApi.ts";
import { runMeta } from "./metaTools.ts";

const api = mockApi();

const schemas = (session: string, tool_slugs: string[], rest: object = {}) =>
  runMeta(api, session, "GET_TOOL_SCHEMAS", { tool_slugs, ...rest });

test("tools come with their whole input schemas, and with output schemas when asked", async () => {
  const session = await api.session("ann");
  const { at, error } = await schemas(session, ["GITHUB_CREATE_ISSUE", "GMAIL_LIST"]);
  expect(error).toBeNull();
  expect(at("success")).toBe(true);
  expect(at("tool_schemas.GITHUB_CREATE_ISSUE")).toEqual({
    tool_slug: "GITHUB_CREATE_ISSUE",
    toolkit: "github",
    description: "Creates an issue in a repository",
    input_schema: expect.objectContaining({ type: "object", required: ["owner", "repo"] }),
  });
  const both = await schemas(session, ["GMAIL_LIST"], {
    include: ["input_schema", "output_schema"],
  });
  expect(both.at("tool_schemas.GMAIL_LIST")).toMatchObject({
    input_schema: { type: "object" },
    output_schema: { type: "object" },
  });
});

test("what the session does not have is not found, with what is like it", async () => {
  const session = await api.session("ann", { toolkits: { disable: ["gmail"] } });
  const { at, error } = await schemas(session, [
    "GITHUB_CREATE_AN_ISSUE",
    "GMAIL_LIST",
    "GITHUB_LIST",
  ]);
  expect(error).toBeNull();
  expect(at("success")).toBe(false);
  expect(at("not_found")).toEqual(["GITHUB_CREATE_AN_ISSUE", "GMAIL_LIST"]);
  expect(at("suggestions.GITHUB_CREATE_AN_ISSUE.0")).toBe("GITHUB_CREATE_ISSUE");
  expect(at("suggestions.GMAIL_LIST")).not.toContain("GMAIL_LIST");
  expect(at("not_found_message")).toContain("GMAIL_LIST");
  expect((await schemas(session, ["GMAIL_LIST"])).error).toContain("GMAIL_LIST");
});
