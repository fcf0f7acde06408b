// @vitest-environment node
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { accountAttacks } from "./attacks/accountAttacks.ts";
import { pathAttacks } from "./attacks/pathAttacks.ts";
import { projectAttacks } from "./attacks/projectAttacks.ts";
import { requestAttacks } from "./attacks/requestAttacks.ts";
import { sessionAttacks } from "./attacks/sessionAttacks.ts";
import { tokenAttacks } from "./attacks/tokenAttacks.ts";

const root = resolve(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(resolve(root, path), "utf8");
const security = read("SECURITY.md");

const groups = [
  ["A logged-in user, against another user's session", sessionAttacks],
  ["A logged-in user, against another user's accounts", [...accountAttacks, ...projectAttacks]],
  ["A page of another site, or somebody without a browser", [...pathAttacks, ...requestAttacks]],
  ["Somebody with a session id that is not theirs, old or made up", tokenAttacks],
] as const;
const attacks = groups.flatMap(([, each]) => each);

test("SECURITY.md lists every attack, what for, and which file stops it", () => {
  const listed = /<!-- attacks:start -->\n(.*)<!-- attacks:end -->/s.exec(security)?.[1];
  const expected = groups.map(([who, each]) => {
    const rows = each.map(({ name, aim, defence }) => `| ${name} | ${aim} | ${defence} |`);
    return `\n### ${who}\n\n| attack | what for | what stops it |\n|---|---|---|\n${rows.join("\n")}\n`;
  });
  expect(listed).toBe(`${expected.join("")}\n`);
});

test("there are at least 80 attacks, each with a name of its own", () => {
  expect(new Set(attacks.map(({ name }) => name)).size).toBe(attacks.length);
  expect(attacks.length).toBeGreaterThanOrEqual(80);
});

test("what stops an attack is a file of the server's, or the platform", () => {
  for (const { name, defence } of attacks) {
    const isThere = existsSync(resolve(root, "src/server", defence));
    expect([name, isThere || defence.startsWith("the platform")]).toEqual([name, true]);
  }
});

test("every claim of SECURITY.md names a test that exists", () => {
  const [, claims = ""] = /## What holds\n(.*?)\n## /s.exec(security) ?? [];
  const lines = claims.split("\n").filter((line) => line.startsWith("- "));
  expect(lines.length).toBeGreaterThan(20);
  for (const line of lines) {
    const [, file = "", name = ""] = /\(`(test\/server\/[\w/.]+)`: (.+)\)$/.exec(line) ?? [];
    expect([line, file !== "" && read(file).includes(`"${name}"`)]).toEqual([line, true]);
  }
});
