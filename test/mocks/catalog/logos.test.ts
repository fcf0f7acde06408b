import { describe, expect, it } from "vitest";
import { catalog } from "../../../mocks/catalog/index.ts";
import { contrast } from "../../../mocks/catalog/logos/contrast.ts";
import { monogramColours, monogramLetters } from "../../../mocks/catalog/logos/monogram.ts";

const prefix = "data:image/svg+xml,";

function drawn(logo: string): Document {
  return new DOMParser().parseFromString(
    decodeURIComponent(logo.slice(prefix.length)),
    "image/svg+xml",
  );
}

const logoOf = (slug: string) => catalog.find((toolkit) => toolkit.slug === slug)?.logo ?? "";

describe("a toolkit's logo", () => {
  it("is a well-formed SVG at an address that needs no quotes, for every toolkit", () => {
    for (const { slug, logo } of catalog) {
      expect(logo.startsWith(prefix), slug).toBe(true);
      expect(logo, slug).toMatch(/^[A-Za-z0-9\-._~!*;:@&=+$,/?%]+$/);
      const { documentElement } = drawn(logo);
      expect(documentElement.localName, slug).toBe("svg");
      expect(documentElement.getAttribute("viewBox"), slug).toBe("0 0 48 48");
      expect(documentElement.querySelector("rect"), slug).not.toBeNull();
    }
  });

  it("shows the brand's mark where there is one, in a colour that stands out from its tile", () => {
    const [mark, tile] = ["path", "rect"].map((name) =>
      drawn(logoOf("github")).querySelector(name)?.getAttribute("fill"),
    );
    expect([mark, tile]).toEqual(["#181717", "#FFF"]);
    for (const { slug, logo } of catalog) {
      const svg = drawn(logo);
      const fill = svg.querySelector(":scope > path")?.getAttribute("fill");
      if (fill == null) continue;
      expect(contrast(fill.slice(1), "FFFFFF"), slug).toBeGreaterThanOrEqual(1.65);
    }
  });

  it("is a family's mark for its members, and never a namesake's", () => {
    expect(logoOf("zoho_mail")).toBe(logoOf("zoho"));
    expect(logoOf("discordbot")).toBe(logoOf("discord"));
    // Abstract API is not the design tool Abstract, nor is the newsletter tool Kit the shop kit.co.
    for (const slug of ["abstract", "kit", "apollo", "front", "plain"]) {
      expect(drawn(logoOf(slug)).querySelector("text"), slug).not.toBeNull();
    }
  });

  it("is the same in every run", () => {
    expect(drawn(logoOf("serpapi")).querySelector("text")?.textContent).toBe("SA");
    expect(drawn(logoOf("serpapi")).querySelector("text")?.getAttribute("fill")).toBe("#1D4ED8");
  });

  it("is the brand's own for nearly all that are popular, on one tile for all", () => {
    const popular = catalog.slice(0, 50).filter(({ logo }) => !drawn(logo).querySelector("text"));
    expect(popular.length).toBeGreaterThanOrEqual(48);
    // Slack's four colours, and the tile that a brand of one colour has.
    const colours = [...drawn(logoOf("slack")).querySelectorAll("path")].map((path) =>
      path.getAttribute("fill"),
    );
    expect(new Set(colours).size).toBe(4);
    const tiles = catalog.map(({ slug }) => drawn(logoOf(slug)).querySelector("rect")?.outerHTML);
    expect(new Set(tiles).size).toBe(1);
  });

  it("has letters that can be read", () => {
    expect(contrast("FFFFFF", "000000")).toBeCloseTo(21);
    expect(contrast("777777", "FFFFFF")).toBeCloseTo(4.48, 2);
    for (const letters of monogramColours) {
      expect(contrast("FFFFFF", letters), letters).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each([
    ["Slack", "S"],
    ["Microsoft Teams", "MT"],
    ["SharePoint", "SP"],
    ["Thanks.io", "T"],
    ["AI/ML API", "AM"],
    ["2Chat", "2C"],
    ["monday.com", "M"],
    ["e\u0301clair", "E\u0301"],
    ["हिन्दी मेल", "हिमे"],
  ])("abbreviates %s to %s", (name, letters) => {
    expect(monogramLetters(name)).toBe(letters);
  });
});
