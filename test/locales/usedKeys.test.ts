import { globSync, readFileSync } from "node:fs";
import { en as core, enParts } from "tool-router-react";
import { expect, it } from "vitest";
import { stateLooks } from "../../src/components/ConnectionStatus/ConnectionStatus.tsx";

const en = { ...core, ...enParts };
const sources = globSync("src/{components,hooks}/**/*.{ts,tsx}").map((file) =>
  readFileSync(file, "utf8"),
);
const code = sources.join("\n");
/** `label.${word}` and the like, as patterns. */
const composed = [...code.matchAll(/`([a-z]+)\.\$\{[^}]+\}`/g)].map(([, group = ""]) => group);

it("has no message that nothing shows", () => {
  const unused = Object.keys(en).filter((key) => {
    const name = key.replace(/_(one|other)$/, "");
    const [group = ""] = name.split(".");
    return !code.includes(`"${name}"`) && !composed.includes(group);
  });
  expect(unused).toEqual([]);
});

it("has a message for every status, and no other", () => {
  const statuses = Object.keys(en).filter((key) => key.startsWith("status."));
  const shown = Object.keys(stateLooks).map((state) => `status.${state}`);
  expect(statuses.sort()).toEqual(shown.sort());
});

it("composes keys in no other groups than these", () => {
  expect([...new Set(composed)].sort()).toEqual([
    "action",
    "error",
    "grid",
    "label",
    "reason",
    "status",
  ]);
});
