import { readFileSync } from "node:fs";
import { createMockBackend } from "tool-router-react/mock";
import { describe, expect, it } from "vitest";
import { catalog, loadCatalog } from "../../../mocks/catalog/index.ts";

const facts = readFileSync("mocks/catalog/facts.tsv", "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t"));

const named = (slug: string) => catalog.find((toolkit) => toolkit.slug === slug);

describe("the toolkits of the catalogue", () => {
  it("are the 531 known ones, most popular first", () => {
    expect(catalog.map((toolkit) => toolkit.slug)).toEqual(facts.map(([slug]) => slug));
    expect(catalog).toHaveLength(531);
    expect(new Set(catalog.map((toolkit) => toolkit.slug)).size).toBe(531);
    expect(catalog.slice(0, 3).map((toolkit) => toolkit.name)).toEqual([
      "Gmail",
      "GitHub",
      "Google Calendar",
    ]);
  });

  it("keep the schemes and the no-auth mark of the facts", () => {
    const kept = catalog.map((toolkit) => [
      toolkit.slug,
      toolkit.authSchemes.join(","),
      toolkit.managedAuthSchemes.join(","),
      toolkit.noAuth ? "yes" : "no",
    ]);
    expect(kept).toEqual(facts.map((row) => [row[0], row[3], row[4], row[5]]));
    for (const toolkit of catalog) {
      expect(toolkit.authSchemes).toEqual(expect.arrayContaining(toolkit.managedAuthSchemes));
    }
  });

  it.each([
    ["googlesheets", "Google Sheets"],
    ["twitter", "X (Twitter)"],
    ["hubspot", "HubSpot"],
    ["perplexityai", "Perplexity AI"],
    ["one_drive", "OneDrive"],
    ["microsoft_teams", "Microsoft Teams"],
    ["googleads", "Google Ads"],
    ["abuselpdb", "AbuseIPDB"],
    ["zoho_mail", "Zoho Mail"],
  ])("call %s by the name its users know: %s", (slug, name) => {
    expect(named(slug)?.name).toBe(name);
  });

  it("have names that are no slugs, each its own", () => {
    for (const { slug, name } of catalog) {
      expect(name, slug).not.toBe(slug);
      expect(name, slug).not.toMatch(/_|^\s|\s$|\s\s/);
    }
    expect(new Set(catalog.map((toolkit) => toolkit.name)).size).toBe(catalog.length);
  });

  it("are each described in one readable line", () => {
    for (const { slug, name, description } of catalog) {
      expect(description, slug).toMatch(/^\p{Lu}.*\.$/u);
      expect(description.length, slug).toBeLessThanOrEqual(120);
      // A brand may write itself "Insighto.ai"; a category may not come out as "ai".
      expect(description.replace(name, "It"), slug).not.toMatch(
        /undefined|\s\s|\.\.|,,|popular|\bcrm\b|\bai\b|\(iot\)/,
      );
    }
  });

  it("do not all begin alike", () => {
    const starts = Map.groupBy(catalog, ({ description }) => description.split(" ", 1)[0]);
    const most = Math.max(...[...starts.values()].map((group) => group.length));
    expect(most).toBeLessThan(catalog.length / 2);
  });

  it("have real categories only", () => {
    for (const { slug, categories } of catalog) {
      expect(categories, slug).not.toContain("popular");
      expect(categories, slug).not.toContain("");
    }
  });

  it("have categories of one id each, however their names are written", async () => {
    const ids = (await createMockBackend().toolkits.categories()).items.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(10);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it("can be copied with a change, as a host's own catalogue would", async () => {
    const [gmail] = await loadCatalog();
    const copy = { ...gmail, name: "Post" };
    expect(copy).toMatchObject({
      slug: "gmail",
      name: "Post",
      logo: gmail?.logo,
      tools: gmail?.tools,
    });
  });
});
