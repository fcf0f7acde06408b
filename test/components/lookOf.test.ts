import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** Follow others, or stand for what a dialog does not have. */
const notCarried = ["--tr-card-min-width"];

it("a dialog takes along every custom property that a host may set above the kit", () => {
  const tokens = readFileSync("src/styles/tokens.css", "utf8");
  const [declared = ""] = tokens.match(/:where\(:root, :host\) \{[^}]*\}/) ?? [];
  const names = [...declared.matchAll(/(--tr-[\w-]+):/g)].map(([, name = ""]) => name);
  const [, carried = ""] =
    readFileSync("src/components/ConnectDialog/lookOf.ts", "utf8").match(/"(accent [^"]+)"/) ?? [];
  const taken = carried.split(" ").map((name) => `--tr-${name}`);
  expect(names.length).toBeGreaterThan(25);
  expect(taken.toSorted()).toEqual(
    [...names.filter((name) => !notCarried.includes(name)), "--tr-font"].toSorted(),
  );
});
