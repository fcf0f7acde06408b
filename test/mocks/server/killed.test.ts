// @vitest-environment node
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { createFilePersistence } from "../../../mocks/persistence/filePersistence.ts";
import { startCli } from "./support/startCli.ts";
import { temporaryFolder } from "./support/temporaryFolder.ts";

const writer = resolve("test/mocks/server/support/writeForever.ts");

/** Lets a process write until it has, then for a while more, kills it, and gives what it last acknowledged. */
async function writeAndKill(file: string, afterMs: number): Promise<{ from: number; to: number }> {
  const child = spawn(process.execPath, [writer, file], { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.on("data", (chunk) => {
    text += chunk;
  });
  await once(child.stdout, "data");
  setTimeout(() => child.kill("SIGKILL"), afterMs);
  await once(child, "close");
  // The last line may be torn too: what is before the last line's end was said.
  const said = text.slice(0, text.lastIndexOf("\n")).split("\n").map(Number);
  return { from: said.at(0) ?? 0, to: said.at(-1) ?? 0 };
}

async function countsIn(file: string): Promise<Map<string, unknown>> {
  const persistence = createFilePersistence(file);
  const changes = await persistence.load();
  await persistence.close();
  return new Map(
    changes.map(({ id, record }) => [
      id,
      typeof record === "object" && record !== null && "count" in record ? record.count : record,
    ]),
  );
}

// Ten times here, where the log is looked at too; 200 times in the round `data`, with other misfortunes.
test("what was acknowledged outlives kill -9, over and over, also while the write-ahead log is moved into the file", async () => {
  const file = join(temporaryFolder(), "data.sqlite");
  let before = 0;
  let longestLog = 0;
  for (let round = 0; round < 10; round += 1) {
    const { from, to } = await writeAndKill(file, 5 + ((round * 37) % 120));
    // Not one is lost, and at most the one that was under way came on top.
    expect(from - before).toBeGreaterThanOrEqual(0);
    expect(from - before).toBeLessThanOrEqual(1);
    before = to;
    longestLog = Math.max(longestLog, statSync(`${file}-wal`).size);
  }
  const counts = await countsIn(file);
  const last = Math.max(...[...counts.values()].map(Number));
  expect(last - before).toBeLessThanOrEqual(1);
  expect(last).toBeGreaterThan(100);
  // Each record is as it was last written, both of one write together.
  for (let count = last; count > last - 50; count -= 1) {
    expect(counts.get(`s${count % 50}`)).toBe(count);
    expect(counts.get(`l${count % 50}`)).toBe(count);
  }
  expect([...counts.keys()].filter((id) => id.startsWith("gone"))).toEqual([`gone${last}`]);
  expect(statSync(file).size).toBeLessThan(4_000_000);
  expect(longestLog).toBeGreaterThan(0);
  expect(longestLog).toBeLessThan(2_000_000);
  // No broken files, and nothing of the killed processes once the last one closed it.
  expect(readdirSync(join(file, ".."))).toEqual(["data.sqlite"]);
}, 120_000);

const key = { "x-api-key": "any" };

test("a server that is killed while it is written to comes back with everything it had answered", async () => {
  const file = join(temporaryFolder(), "data.sqlite");
  const acknowledged = new Set<string>();
  for (let round = 0; round < 4; round += 1) {
    const cli = startCli(["--port", "0", "--data", file]);
    const url = await cli.ready;
    for (const id of acknowledged) {
      const found = await fetch(`${url}/api/v3.1/tool_router/session/${id}`, { headers: key });
      expect(found.status).toBe(200);
    }
    const write = async () => {
      for (;;) {
        const created = await fetch(`${url}/api/v3.1/tool_router/session`, {
          method: "POST",
          headers: key,
          body: JSON.stringify({ user_id: "ann", toolkits: { enable: ["gmail"] } }),
        });
        const { session_id } = await created.json();
        acknowledged.add(session_id);
        // While the others' writes are under way.
        if (acknowledged.size >= 3 * (round + 1)) cli.child.kill("SIGKILL");
      }
    };
    await Promise.allSettled([write(), write(), write()]);
    await cli.ended;
    expect(cli.stderr()).toBe("");
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(12);
});
