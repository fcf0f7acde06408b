// @vitest-environment node
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { createFilePersistence } from "../../../mocks/persistence/filePersistence.ts";
import { startCli } from "./support/startCli.ts";
import { temporaryFolder } from "./support/temporaryFolder.ts";

const newFile = () => join(temporaryFolder(), "data.sqlite");
const writer = "test/mocks/server/support/writeAndDie.ts";
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

/** Does something to a database that the mock does not. */
function change(file: string, statement: string): void {
  const database = new DatabaseSync(file);
  database.exec(statement);
  database.close();
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
    const file = join(temporaryFolder(), "deep", "er", "data.sqlite");
    await use(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(file, ".."))).toEqual(["data.sqlite"]);
  });

  test("may be empty, or a link to another", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "empty.sqlite"), "");
    expect((await use(join(folder, "empty.sqlite"))).warnings).toEqual([]);
    mkdirSync(join(folder, "real"));
    symlinkSync(join(folder, "real", "data.sqlite"), join(folder, "link.sqlite"));
    writeFileSync(join(folder, "real", "data.sqlite"), "");
    await use(join(folder, "link.sqlite"), (store) => store.append([session(1)]));
    expect((await use(join(folder, "real", "data.sqlite"))).ids).toEqual(["s1"]);
  });

  test("grows by what was written, not by what there is", async () => {
    const file = newFile();
    const size = () => statSync(file).size + statSync(`${file}-wal`).size;
    const filling = "x".repeat(100);
    await use(file, (store) =>
      store.append(Array.from({ length: 2000 }, (_, index) => session(index, filling))),
    );
    await use(file, async (store) => {
      const before = size();
      await store.append([session(1, "changed")]);
      // A page of 4 kB, and the log's own words about it.
      expect(size() - before).toBeGreaterThan(0);
      expect(size() - before).toBeLessThan(5000);
    });
  });

  test("stays short when the same records are written over and over, and loses nothing by it", async () => {
    const file = newFile();
    let largest = 0;
    await use(file, async (store) => {
      await store.append([session(0)]);
      for (let count = 1; count <= 400; count += 1) {
        await store.append([session(1 + (count % 5), "x".repeat(10_000) + count)]);
        largest = Math.max(largest, statSync(file).size + statSync(`${file}-wal`).size);
      }
    });
    expect(largest).toBeLessThan(1_200_000);
    const { loaded } = await use(file, (store) => store.append([session(9)]));
    expect(loaded).toHaveLength(6);
    expect(loaded).toContainEqual(session(1, `${"x".repeat(10_000)}400`));
    expect((await use(file)).ids).toContain("s9");
    expect(readdirSync(join(file, ".."))).toEqual(["data.sqlite"]);
  });

  test("stores all records of a write, or none", async () => {
    const file = newFile();
    await use(file, async (store) => {
      await store.append([session(1)]);
      const endless: { self?: unknown } = {};
      endless.self = endless;
      const written = store.append([session(2), { ...session(3), record: endless }]);
      await expect(written).rejects.toThrow(`${file} could not be written`);
      await store.append([session(4)]);
    });
    expect((await use(file)).ids).toEqual(["s1", "s4"]);
  });
});

describe("a torn write-ahead log", () => {
  /** What a killed process leaves: a write in the file, and two in the log beside it. */
  async function killed() {
    const folder = temporaryFolder();
    const file = join(folder, "killed.sqlite");
    await use(file, (store) => store.append([session(1)]));
    const child = spawn(process.execPath, [resolve(writer), file, "s2", "s3"]);
    await once(child, "close");
    expect(child.signalCode).toBe("SIGKILL");
    return { database: readFileSync(file), log: readFileSync(`${file}-wal`) };
  }

  test("is read up to its last whole write, wherever it ends, and the next write is whole", async () => {
    const { database, log } = await killed();
    const seen = new Set<string>();
    // Steps that fall on headers, in pages and on their ends alike.
    for (let length = 0; length <= log.length; length += length < 64 ? 1 : 515) {
      const file = newFile();
      writeFileSync(file, database);
      writeFileSync(`${file}-wal`, log.subarray(0, length));
      const { ids, warnings } = await use(file, (store) => store.append([session(4)]));
      expect(warnings).toEqual([]);
      expect(["s1", "s1 s2", "s1 s2 s3"]).toContain(ids.join(" "));
      seen.add(ids.join(" "));
      expect((await use(file)).ids).toEqual([...ids, "s4"]);
    }
    expect(seen).toContain("s1");
    expect(seen).toContain("s1 s2");
    const whole = newFile();
    writeFileSync(whole, database);
    writeFileSync(`${whole}-wal`, log);
    expect((await use(whole)).ids).toEqual(["s1", "s2", "s3"]);
  });

  test("may end in zeros, as a power cut leaves them", async () => {
    const { database, log } = await killed();
    const file = newFile();
    writeFileSync(file, database);
    writeFileSync(`${file}-wal`, Buffer.concat([log, Buffer.alloc(4096)]));
    const { ids, warnings } = await use(file, (store) => store.append([session(4)]));
    expect({ ids, warnings }).toEqual({ ids: ["s1", "s2", "s3"], warnings: [] });
    expect((await use(file)).ids).toEqual(["s1", "s2", "s3", "s4"]);
  });
});

describe("a file that can't be read", () => {
  /** A file of some pages, with something done to its bytes. */
  async function damaged(damage: (bytes: Buffer) => Buffer): Promise<Buffer> {
    const file = newFile();
    await use(file, (store) =>
      store.append(Array.from({ length: 200 }, (_, count) => session(count, "x".repeat(300)))),
    );
    return damage(readFileSync(file));
  }

  test.each([
    { what: "other text", bytes: async () => Buffer.from("hello\n") },
    { what: "other JSON", bytes: async () => Buffer.from('{"name":"app"}\n') },
    {
      what: "half a database",
      bytes: () => damaged((bytes) => bytes.subarray(0, bytes.length / 2)),
    },
    {
      what: "a database with other bytes in it",
      bytes: () => damaged((bytes) => bytes.fill(7, 5000)),
    },
    {
      what: "a record that is no JSON",
      bytes: () =>
        damaged((bytes) => {
          const at = bytes.lastIndexOf("x".repeat(200));
          return bytes.fill('"', at, at + 200);
        }),
    },
  ])("is kept aside: $what", async ({ bytes }) => {
    const file = newFile();
    const broken = await bytes();
    writeFileSync(file, broken);
    writeFileSync(`${file}-wal`, "a log that belongs to it");
    const { ids, warnings } = await use(file, (store) => store.append([session(2)]));
    expect(ids).toEqual([]);
    const asides = readdirSync(join(file, "..")).filter((name) => name.endsWith("Z"));
    expect(asides).toEqual([
      expect.stringMatching(/^data\.sqlite\.broken-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z$/),
    ]);
    expect(readFileSync(join(file, "..", asides[0] ?? "")).equals(broken)).toBe(true);
    expect(warnings).toEqual([expect.stringMatching(/can't be read \(.*kept as .*broken-/s)]);
    expect((await use(file)).ids).toEqual(["s2"]);
  });

  test("takes along the log that a killed process left beside it", async () => {
    const file = newFile();
    await once(spawn(process.execPath, [resolve(writer), file, "s1", "s2"]), "close");
    const log = readFileSync(`${file}-wal`);
    writeFileSync(file, "not a database");
    await use(file, (store) => store.append([session(3)]));
    expect((await use(file)).ids).toEqual(["s3"]);
    const beside = readdirSync(join(file, "..")).find((name) => /broken-.*-wal$/.test(name));
    expect(readFileSync(join(file, "..", beside ?? "")).equals(log)).toBe(true);
  });

  test("is a log of JSON lines of an earlier version, which is recognised and kept", async () => {
    const file = newFile();
    const former =
      '{"format":"tool-router-mock","version":1}\n{"changes":[{"table":"sessions","id":"s1","record":{}}]}\n';
    writeFileSync(file, former);
    const { ids, warnings } = await use(file, (store) => store.append([session(2)]));
    expect(ids).toEqual([]);
    const aside = readdirSync(join(file, "..")).find((name) => name.includes("jsonlines-"));
    expect(readFileSync(join(file, "..", aside ?? ""), "utf8")).toBe(former);
    expect(warnings).toEqual([
      expect.stringMatching(/is a log of JSON lines.*kept as .*\.jsonlines-.*Connect again/),
    ]);
    expect((await use(file)).ids).toEqual(["s2"]);
  });

  test("of a newer version is not touched", async () => {
    const file = newFile();
    await use(file, (store) => store.append([session(1)]));
    change(file, "PRAGMA user_version = 2");
    const newer = readFileSync(file);
    await expect(use(file)).rejects.toThrow(/newer version/);
    expect(readFileSync(file).equals(newer)).toBe(true);
    expect(readdirSync(join(file, ".."))).toEqual(["data.sqlite"]);
  });

  test("of another program is not touched", async () => {
    const file = newFile();
    change(file, "CREATE TABLE invoices (id)");
    const theirs = readFileSync(file);
    await expect(use(file)).rejects.toThrow(/another program's SQLite database/);
    expect(readFileSync(file).equals(theirs)).toBe(true);
    expect(readdirSync(join(file, ".."))).toEqual(["data.sqlite"]);
  });

  test("is a folder, and says so", async () => {
    const folder = temporaryFolder();
    await expect(use(folder)).rejects.toThrow(`${folder} can't be used`);
  });
});

describe("without the right to write", () => {
  /** Runs `work` without root's rights, to whom every file is writable. */
  async function asOrdinaryUser(work: () => Promise<void>): Promise<void> {
    if (process.getuid?.() !== 0) return work();
    process.seteuid?.(65_534);
    try {
      await work();
    } finally {
      process.seteuid?.(0);
    }
  }

  test("to the file: refused with what to do, and the file is as it was", async () => {
    const file = newFile();
    await use(file, (store) => store.append([session(1)]));
    const before = readFileSync(file);
    chmodSync(join(file, ".."), 0o777);
    chmodSync(file, 0o444);
    await asOrdinaryUser(() =>
      expect(use(file)).rejects.toThrow(`${file} can't be used: it is read-only. Make it writable`),
    );
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(join(file, ".."))).toEqual(["data.sqlite"]);
  });

  test.each([{ what: "no file yet" }, { what: "a file that may be written" }])(
    "to the folder: refused with what to do ($what)",
    async ({ what }) => {
      const file = newFile();
      if (what !== "no file yet") {
        await use(file, (store) => store.append([session(1)]));
        chmodSync(file, 0o666);
      }
      chmodSync(join(file, ".."), 0o555);
      await asOrdinaryUser(() =>
        expect(use(file)).rejects.toThrow(
          /data\.sqlite can't be used: .* in a folder that this user can write/,
        ),
      );
      chmodSync(join(file, ".."), 0o777);
    },
  );
});

describe("two on one file", () => {
  test("are refused, until the first has let go", async () => {
    const file = newFile();
    await use(file, async (first) => {
      await expect(use(file)).rejects.toThrow(`in use by process ${process.pid}`);
      // The second attempt did not unlock the file, nor stop the first from writing.
      await expect(use(file)).rejects.toThrow(`in use by process ${process.pid}`);
      await first.append([session(1)]);
    });
    expect((await use(file)).ids).toEqual(["s1"]);
  });

  test("a process that was killed holds nothing", async () => {
    const file = newFile();
    await once(spawn(process.execPath, [resolve(writer), file, "s1"]), "close");
    expect(existsSync(`${file}.pid`)).toBe(true);
    expect((await use(file)).ids).toEqual(["s1"]);
    expect(readdirSync(join(file, ".."))).toEqual(["data.sqlite"]);
  });

  test.each([
    { note: undefined },
    { note: "" },
    { note: "no number\n" },
    { note: `${2 ** 22 + 1}\n` },
  ])(
    "another program that has it open is named without a process that isn't it: $note",
    async ({ note }) => {
      const file = newFile();
      await use(file);
      if (note !== undefined) writeFileSync(`${file}.pid`, note);
      const other = new DatabaseSync(file);
      other.exec("BEGIN EXCLUSIVE");
      await expect(use(file)).rejects.toThrow(`${file} is in use by another process`);
      other.close();
    },
  );
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
    expect(readdirSync(join(file, ".."))).toEqual(["data.sqlite"]);

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
    expect(cli.stderr()).toMatch(/data\.sqlite can't be read .*kept as .*data\.sqlite\.broken-/);
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
      shell: 'ulimit -f 400; exec "$0" "$@"',
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
