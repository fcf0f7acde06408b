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

// MSW itself refuses to be loaded for the browser in Node.
const inNode = entries.filter(([name]) => name !== "./mock/browser");

test.each(inNode)(
  "%s loads in plain Node, and touches no browser while it does",
  async (_, file) => {
    // Node has no window, document or storage: a module that reached for one would throw here. A timer or a
    // channel that was left open would keep the process from ending.
    const script = `await import(${JSON.stringify(`${process.cwd()}/${file}`)}); console.log(typeof window)`;
    const ended = await run(process.execPath, ["--input-type=module", "--eval", script]);
    expect(ended).toMatchObject({ code: 0, stdout: "undefined\n" });
  },
);
