import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type JsonSchema, loadCatalog } from "../../../mocks/catalog/index.ts";
import { documentedNames } from "../../../mocks/catalog/tools/documentedNames.ts";

const catalog = await loadCatalog();
const tools = catalog.flatMap((toolkit) => toolkit.tools.map((tool) => ({ toolkit, tool })));
const find = (slug: string) => tools.find(({ tool }) => tool.slug === slug)?.tool;

const types = ["string", "number", "integer", "boolean", "array", "object"];

function problems(schema: JsonSchema, path: string): string[] {
  const { properties = {}, required = [], items } = schema;
  const own = [
    types.includes(schema.type ?? "none") ? "" : `${path}: type ${schema.type}`,
    schema.type === "array" && items === undefined ? `${path}: an array of what?` : "",
    schema.enum !== undefined && new Set(schema.enum).size !== schema.enum.length
      ? `${path}: the same value twice`
      : "",
    typeof schema.default === "string" && schema.enum?.includes(schema.default) === false
      ? `${path}: ${schema.default} is no choice`
      : "",
    ...required.map((name) => (name in properties ? "" : `${path}: ${name} is nowhere`)),
    new Set(required).size === required.length ? "" : `${path}: required twice`,
  ].filter((problem) => problem !== "");
  const deeper = Object.entries(properties).flatMap(([name, property]) =>
    problems(property, `${path}.${name}`),
  );
  return [...own, ...deeper, ...(items === undefined ? [] : problems(items, `${path}[]`))];
}

describe("the tools of the catalogue", () => {
  it("are there for every toolkit", () => {
    for (const { slug, tools: own } of catalog) expect(own.length, slug).toBeGreaterThan(0);
  });

  it("have slugs of their own that begin with their toolkit's", () => {
    expect(new Set(tools.map(({ tool }) => tool.slug)).size).toBe(tools.length);
    for (const { toolkit, tool } of tools) {
      expect(tool.slug.startsWith(`${toolkit.slug.toUpperCase()}_`), tool.slug).toBe(true);
      expect(tool.slug).toMatch(/^[A-Z0-9_]+$/);
    }
  });

  it("leave the platform's own tools alone", () => {
    expect(find("COMPOSIO_SEARCH_TOOLS")).toBeUndefined();
  });

  it("are named and described for people", () => {
    for (const { tool } of tools) {
      expect(tool.name, tool.slug).toMatch(/^\P{Ll}[^_]*$/u);
      expect(tool.description, tool.slug).toMatch(/^\p{Lu}.*\.$/u);
      expect(`${tool.name} ${tool.description}`, tool.slug).not.toMatch(/undefined|\s\s/);
    }
  });

  it("describe their arguments in JSON Schema that holds together", () => {
    expect(tools.flatMap(({ tool }) => problems(tool.inputParameters, tool.slug))).toEqual([]);
    for (const { tool } of tools) {
      expect(tool.inputParameters.type).toBe("object");
      for (const [name, property] of Object.entries(tool.inputParameters.properties)) {
        expect(property.description, `${tool.slug}.${name}`).toBeTruthy();
      }
    }
  });

  it("survive JSON unchanged", () => {
    for (const { tool } of tools) expect(JSON.parse(JSON.stringify(tool))).toEqual(tool);
  });

  it("carry hints that exist and do not contradict each other", () => {
    const deeds = ["readOnlyHint", "createHint", "updateHint", "destructiveHint"];
    const legal = [...deeds, "idempotentHint", "openWorldHint", "important"];
    for (const { tool } of tools) {
      expect(legal, tool.slug).toEqual(expect.arrayContaining(tool.tags));
      expect(
        tool.tags.some((tag) => deeds.includes(tag)),
        tool.slug,
      ).toBe(true);
      expect(new Set(tool.tags).size, tool.slug).toBe(tool.tags.length);
      if (tool.tags.includes("readOnlyHint")) expect(tool.tags).not.toContain("destructiveHint");
    }
  });

  it("never pass for harmless when their name says that they change something", () => {
    const changes = /_(?:DELETE|REMOVE|UPDATE|CREATE|SEND)(?:_|$)/;
    const asked = /_(?:GET|FETCH|CAN|LIST|RETRIEVE|SEARCH|CHECK|EXPORT)_/;
    const harmless = tools.filter(
      ({ tool }) =>
        changes.test(tool.slug) && !asked.test(tool.slug) && tool.tags.includes("readOnlyHint"),
    );
    expect(harmless.map(({ tool }) => tool.slug)).toEqual([]);
    for (const slug of [
      "ZENDESK_DELETE_ZENDESK_TICKET",
      "CONVERTAPI_CONVERT_DELETE_UPLOADED_FILE",
    ]) {
      expect(find(slug)?.tags, slug).toContain("destructiveHint");
    }
  });

  it("are the platform's: 12,438 slugs in 424 toolkits, and those that were written by hand", () => {
    const listed = readFileSync("mocks/catalog/tools.tsv", "utf8")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .flatMap((line) => {
        const [toolkit = "", ...facts] = line.split("\t");
        return facts.map((fact) => `${toolkit.toUpperCase()}_${fact.split("~", 1)[0]}`);
      });
    expect(listed).toHaveLength(12_438);
    const there = new Set(tools.map(({ tool }) => tool.slug));
    expect(listed.filter((slug) => !there.has(slug))).toEqual(["COMPOSIO_SEARCH_TOOLS"]);
    const github = catalog.find(({ slug }) => slug === "github")?.tools ?? [];
    expect(github.length).toBeGreaterThanOrEqual(823);
    for (const { slug, toolCount, tools: own } of catalog) expect(toolCount, slug).toBe(own.length);
  });

  it("take the parameters that are known, and else say that theirs are invented, and take more", () => {
    expect(find("GITHUB_LIST_ORG_ISSUES_FOR_USER")?.inputParameters).toMatchObject({
      required: ["org"],
      properties: {
        per_page: { type: "integer" },
        state: { type: "string", enum: ["open", "closed", "all"] },
      },
    });
    const invented = find("HELCIM_GET_INVOICE");
    expect(invented?.description).toContain("Its parameters are invented");
    expect(invented?.inputParameters).toMatchObject({
      required: ["invoice_id"],
      additionalProperties: true,
    });
    expect(Object.keys(invented?.inputParameters.properties ?? {})).toEqual(["invoice_id"]);
  });

  it("answer to the names that the platform's documentation uses", () => {
    expect(find("GITHUB_CREATE_ISSUE")?.inputParameters).toEqual(
      find("GITHUB_CREATE_AN_ISSUE")?.inputParameters,
    );
    for (const [name, slug] of Object.entries(documentedNames)) {
      expect(find(name), name).toBeDefined();
      expect(find(slug), slug).toBeDefined();
    }
  });

  it("are written by hand for the 20 most popular toolkits, Stripe, Exa and Hacker News", () => {
    const others = catalog.filter(({ slug }) => ["stripe", "exa", "hackernews"].includes(slug));
    for (const { slug, tools: own } of [...catalog.slice(0, 20), ...others]) {
      const main = own.filter(({ tags }) => tags.includes("important"));
      expect(main.length, slug).toBeGreaterThanOrEqual(3);
    }
    expect(find("GITHUB_CREATE_AN_ISSUE")?.inputParameters).toMatchObject({
      required: ["owner", "repo", "title"],
      properties: { labels: { type: "array", items: { type: "string" } } },
    });
    expect(find("GMAIL_SEND_EMAIL")?.tags).toEqual(["createHint", "openWorldHint", "important"]);
  });
});
