import { readFileSync } from "node:fs";
import * as v from "valibot";
import { expect, test } from "vitest";
import { bundledExports } from "../../scripts/bundle.ts";
import { entries } from "./support/dist.ts";
import { run } from "./support/run.ts";

const listed = v.parse(
  v.record(v.string(), v.array(v.string())),
  JSON.parse(readFileSync("test/package/exports.json", "utf8")),
);

test("the entries are those that are listed", () => {
  expect(entries.map(([name]) => name)).toEqual(Object.keys(listed));
});

// A name that comes or goes is an agreement with every host: this list says that it was meant.
test.each(entries)("%s exports what is listed in exports.json", async (name, file) => {
  expect(await bundledExports(file)).toEqual(listed[name]);
});

test.each(entries)("%s loads in plain Node, and touches no browser while it does", async (name) => {
  // By its name, as a host imports it, so that conditions apply. Node has no window, document or storage: a module
  // that reached for one would throw here. A timer or a channel that was left open would keep the process from ending.
  const specifier = `tool-router-react${name.slice(1)}`;
  const script = `await import(${JSON.stringify(specifier)}); console.log(typeof window)`;
  const ended = await run(process.execPath, ["--input-type=module", "--eval", script]);
  expect(ended).toMatchObject({ code: 0, stdout: "undefined\n" });
});

test("the mock for the browser has the same names in Node, each of which says what to use there", async () => {
  const script = `
    const mock = await import("tool-router-react/mock/browser");
    console.log(Object.keys(mock).join());
    for (const start of Object.values(mock)) await start().catch(({ message }) => console.log(message));
  `;
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", script]);
  const [names, ...refusals] = stdout.trim().split("\n");
  expect(names?.split(",")).toEqual(listed["./mock/browser"]);
  expect(refusals).toHaveLength(2);
  for (const refusal of refusals) expect(refusal).toContain("tool-router-react/mock/node");
});
