// @vitest-environment node
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createFilePersistence } from "../../../mocks/persistence/filePersistence.ts";
import { startCli } from "./support/startCli.ts";
import { temporaryFolder } from "./support/temporaryFolder.ts";

const newFile = () => join(temporaryFolder(), "data.json");
const session = (count: number, filling = "") => ({
  table: "sessions" as const,
  id: `s${count}`,
  record: { count, filling },
});

/** Opens a file, lets `work` write to it, and closes it. Gives what it held at first, and what it warned of. */
async function use(
  file: string,
  work?: (store: ReturnType<typeof createFilePersistence>) => Promise<void>,
) {
  const warnings: string[] = [];
  const store = createFilePersistence(file, { onWarning: (message) => warnings.push(message) });
  const loaded = await store.load();
  try {
    await work?.(store);
  } finally {
    await store.close();
  }
  return { loaded, warnings, ids: loaded.map(({ id }) => id) };
}

describe("a data file", () => {
  test("gives back what was put there, each record as it was last written", async () => {
    const file = newFile();
    await use(file, async (store) => {
      await store.append([session(1), session(2)]);
      await store.append([{ ...session(1), record: { count: "again", text: "Ünïcödé \n 🎈" } }]);
      await store.append([{ ...session(2), record: null }, session(3)]);
    });
    const { loaded, warnings } = await use(file);
    expect(loaded).toEqual([
      { ...session(1), record: { count: "again", text: "Ünïcödé \n 🎈" } },
      session(3),
    ]);
    expect(warnings).toEqual([]);
  });

  test("is made with its folders, and is its owner's alone", async () => {
    const file = join(temporaryFolder(), "deep", "er", "data.json");
    await use(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(file, ".."))).toEqual(["data.json"]);
  });

  test("may be empty, or a link to another", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "empty.json"), "");
    expect((await use(join(folder, "empty.json"))).warnings).toEqual([]);
    mkdirSync(join(folder, "real"));
    symlinkSync(join(folder, "real", "data.json"), join(folder, "link.json"));
    writeFileSync(join(folder, "real", "data.json"), "");
    await use(join(folder, "link.json"), (store) => store.append([session(1)]));
    expect((await use(join(folder, "real", "data.json"))).ids).toEqual(["s1"]);
  });

  test("grows by what was written, not by what there is", async () => {
    const file = newFile();
    await use(file, async (store) => {
      await store.append(
        Array.from({ length: 2000 }, (_, index) => session(index, "x".repeat(100))),
      );
      const before = statSync(file).size;
      await store.append([session(1, "changed")]);
      expect(statSync(file).size - before).toBeLessThan(200);
    });
  });

  test("is written anew when it is long for what it holds, and loses nothing by it", async () => {
    const file = newFile();
    let largest = 0;
    await use(file, async (store) => {
      await store.append([session(0)]);
      for (let count = 1; count <= 400; count += 1) {
        await store.append([session(1 + (count % 5), "x".repeat(10_000) + count)]);
        largest = Math.max(largest, statSync(file).size);
      }
    });
    expect(largest).toBeLessThan(1_200_000);
    const { loaded } = await use(file, (store) => store.append([session(9)]));
    expect(loaded).toHaveLength(6);
    expect(loaded).toContainEqual(session(1, `${"x".repeat(10_000)}400`));
    expect((await use(file)).ids).toContain("s9");
    expect(readdirSync(join(file, ".."))).toEqual(["data.json"]);
  });
});

describe("a torn last line", () => {
  test("is dropped at whatever byte it ends, and the next write is whole", async () => {
    const file = newFile();
    await use(file, (store) => store.append([session(1)]));
    const whole = readFileSync(file);
    await use(file, (store) => store.append([session(2, "ü"), session(3)]));
    const longer = readFileSync(file);
    for (let length = whole.length; length <= longer.length; length += 1) {
      writeFileSync(file, longer.subarray(0, length));
      const { ids, warnings } = await use(file, (store) => store.append([session(4)]));
      expect(warnings).toEqual([]);
      // The line counts from its closing brace on, also without the line's end.
      expect(ids).toEqual(length >= longer.length - 1 ? ["s1", "s2", "s3"] : ["s1"]);
      expect((await use(file)).ids).toEqual([...ids, "s4"]);
    }
  });

  test("may be zeros, as a power cut leaves them", async () => {
    const file = newFile();
    await use(file, (store) => store.append([session(1)]));
    appendFileSync(file, Buffer.alloc(4096));
    const { ids, warnings } = await use(file, (store) => store.append([session(2)]));
    expect({ ids, warnings }).toEqual({ ids: ["s1"], warnings: [] });
    expect((await use(file)).ids).toEqual(["s1", "s2"]);
  });
});

describe("a file that can't be read", () => {
  test.each([
    { what: "other text", text: "hello\n" },
    { what: "other JSON", text: '{"name":"app"}\n' },
    { what: "half a header", text: '{"format":"tool-rou' },
    { what: "a line in the middle that is torn", text: undefined },
  ])("is kept aside: $what", async ({ text }) => {
    const file = newFile();
    await use(file, (store) => store.append([session(1)]));
    const broken = text ?? `${readFileSync(file, "utf8")}{"changes":[{"ta\n{"changes":[]}\n`;
    writeFileSync(file, broken);
    const { ids, warnings } = await use(file, (store) => store.append([session(2)]));
    expect(ids).toEqual([]);
    const [aside, ...others] = readdirSync(join(file, "..")).filter((name) =>
      name.includes("broken"),
    );
    expect(aside).toMatch(/^data\.json\.broken-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z$/);
    expect(others).toEqual([]);
    expect(readFileSync(join(file, "..", aside ?? ""), "utf8")).toBe(broken);
    expect(warnings).toEqual([
      expect.stringMatching(/can't be read \(line \d+ .*kept as .*broken-/),
    ]);
    expect((await use(file)).ids).toEqual(["s2"]);
  });

  test("of a newer version is left alone", async () => {
    const file = newFile();
    writeFileSync(file, '{"format":"tool-router-mock","version":2}\n{"different":true}\n');
    await expect(use(file)).rejects.toThrow(/newer version/);
    expect(readFileSync(file, "utf8")).toContain("different");
    expect(readdirSync(join(file, ".."))).toEqual(["data.json"]);
  });

  test("is a folder, and says so", async () => {
    const folder = temporaryFolder();
    await expect(use(folder)).rejects.toThrow(`${folder} can't be used`);
  });
});

describe("two on one file", () => {
  test("are refused, until the first has let go", async () => {
    const file = newFile();
    await use(file, async () => {
      await expect(use(file)).rejects.toThrow(`in use by process ${process.pid}`);
    });
    await use(file);
  });

  test("a lock that a dead process left is taken over, also when its number is another's now", async () => {
    const file = newFile();
    for (const left of [
      { pid: 2 ** 22 + 1, start: "1", token: "t" },
      { pid: process.ppid, start: "not when that one started", token: "t" },
    ]) {
      writeFileSync(`${file}.lock`, JSON.stringify(left));
      await use(file, (store) => store.append([session(1)]));
      expect(existsSync(`${file}.lock`)).toBe(false);
    }
  });

  test("a lock that was never written is taken over in time", async () => {
    const file = newFile();
    writeFileSync(`${file}.lock`, "");
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(`${file}.lock`, longAgo, longAgo);
    await use(file);
  });
});

describe("the server's --data", () => {
  test("keeps connections over restarts, and refuses a second server in the meantime", async () => {
    const file = newFile();
    const first = startCli(["--port", "0", "--data", file]);
    const url = await first.ready;
    const seeded = await fetch(`${url}/__mock__/accounts`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ user_id: "ann", toolkit: "gmail", alias: "work" }),
    });
    const { id } = await seeded.json();

    const second = startCli(["--port", "0", "--data", file]);
    expect(await second.ended).toMatchObject({ code: 1 });
    expect(second.stderr()).toContain(`${file} is in use by process ${first.child.pid}`);
    expect(second.stderr()).not.toContain("    at ");

    first.child.kill("SIGTERM");
    expect(await first.ended).toEqual({ code: 0, signal: null });
    expect(readdirSync(join(file, ".."))).toEqual(["data.json"]);

    const again = startCli(["--port", "0", "--data", file, "--scenario", "empty"]);
    const account = await fetch(`${await again.ready}/api/v3.1/connected_accounts/${id}`, {
      headers: { "x-api-key": "any" },
    });
    expect(await account.json()).toMatchObject({ id, alias: "work", status: "ACTIVE" });
    expect(again.stderr()).toContain('goes on with what it holds, begun as "default"');
  });

  test("says on the error output what became of a broken file, and starts empty", async () => {
    const file = newFile();
    writeFileSync(file, "{ broken");
    const cli = startCli(["--port", "0", "--data", file]);
    const state = await fetch(`${await cli.ready}/__mock__/state`);
    expect(await state.json()).toMatchObject({ sessions: [], connectedAccounts: [] });
    expect(cli.stderr()).toMatch(/data\.json can't be read .*kept as .*data\.json\.broken-/);
  });

  test("names records that it can't read, and goes on with the others", async () => {
    const file = newFile();
    await use(file, (store) => store.append([session(1)]));
    const cli = startCli(["--port", "0", "--data", file]);
    await cli.ready;
    expect(cli.stderr()).toMatch(
      /record of the data file can't be read and is left out: sessions s1/,
    );
  });

  test("on a full disk fails the request, and keeps what it had answered", async () => {
    const file = newFile();
    const limited = startCli(["--port", "0", "--data", file], {
      shell: 'ulimit -f 40; exec "$0" "$@"',
    });
    const url = await limited.ready;
    const create = () =>
      fetch(`${url}/api/v3.1/tool_router/session`, {
        method: "POST",
        headers: { "x-api-key": "any" },
        body: JSON.stringify({ user_id: "ann" }),
      });
    const made: string[] = [];
    let failed = await create();
    for (; failed.status === 201; failed = await create())
      made.push((await failed.json()).session_id);
    expect(made.length).toBeGreaterThan(5);
    expect(failed.status).toBe(500);
    expect(await failed.json()).toMatchObject({
      error: { message: expect.stringContaining("could not be written") },
    });
    const state = await (await fetch(`${url}/__mock__/state`)).json();
    expect(state.sessions).toHaveLength(made.length);
    limited.child.kill("SIGTERM");
    expect(await limited.ended).toMatchObject({ code: 0 });

    const again = startCli(["--port", "0", "--data", file]);
    const kept = await (await fetch(`${await again.ready}/__mock__/state`)).json();
    expect(kept.sessions.map(({ id }: { id: string }) => id)).toEqual(made);
    expect(again.stderr()).toBe("");
  });
});
