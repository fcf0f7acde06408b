import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createFilePersistence } from "../../../mocks/persistence/filePersistence.ts";
import type { Case } from "../support/chaosRound.ts";

const writer = resolve("test/mocks/server/support/writeForever.ts");
/** How many records a writer writes over and over, in each of two tables. */
const RECORDS = 50;

/** A data file, the processes that write to it, and what they said they wrote. */
export class DataFile {
  readonly #one: Case;
  readonly #folder = realpathSync(mkdtempSync(join(tmpdir(), "tool-router-chaos-")));
  readonly #file = join(this.#folder, "data.sqlite");
  readonly #link = join(this.#folder, "link.sqlite");
  /** The last write that was acknowledged. */
  acknowledged = 0;

  constructor(one: Case) {
    this.#one = one;
    symlinkSync(this.#file, this.#link);
  }

  /** By its own name, or by that of a link to it. */
  #anyName(): string {
    return this.#one.random.chance(0.3) && existsSync(this.#file) ? this.#link : this.#file;
  }

  /** Lets a process write for a while, and kills it in the middle of that; or lets its disk become full. */
  async writeAndKill(): Promise<void> {
    const { random, note, tally } = this.#one;
    const name = this.#anyName();
    const isFull = random.chance(0.1);
    const command = [process.execPath, writer, name];
    const child = isFull
      ? spawn("sh", ["-c", `ulimit -f ${random.int(300, 3_000)}; exec "$0" "$@"`, ...command], {
          stdio: ["ignore", "pipe", "ignore"],
        })
      : spawn(process.execPath, command.slice(1), { stdio: ["ignore", "pipe", "inherit"] });
    const closed = once(child, "close");
    let text = "";
    child.stdout?.on("data", (chunk) => {
      text += chunk;
    });
    const begun = once(child.stdout ?? child, "data");
    await Promise.race([begun, closed]);
    const afterMs = random.int(2, 90);
    note(`${name}: killed after ${afterMs} ms${isFull ? ", on a disk that gets full" : ""}`);
    if (random.chance(0.2) && child.exitCode === null) await this.#refusedAsSecond();
    setTimeout(() => child.kill("SIGKILL"), afterMs);
    await closed;
    tally(isFull ? "kills on a full disk" : "kills");
    // The last line may be torn; what is before its end was said.
    const said = text
      .slice(0, text.lastIndexOf("\n") + 1)
      .split("\n")
      .filter(Boolean)
      .map(Number);
    const [found] = said;
    // A disk may be full before a word is said: then nothing was written either.
    if (found === undefined) {
      if (isFull) return;
      throw new Error("The writer could not begin.");
    }
    if (found < this.acknowledged || found > this.acknowledged + 1)
      throw new Error(`${this.acknowledged} were acknowledged, ${found} are there.`);
    this.acknowledged = said.at(-1) ?? found;
    tally("writes acknowledged", said.length - 1);
  }

  /** While a process has it, nobody else may. */
  async #refusedAsSecond(): Promise<void> {
    this.#one.tally("second servers refused");
    await refused(this.#anyName(), /in use by/);
  }

  /** As a user who may not write it: it is refused, and stays as it is. */
  async checkReadOnly(): Promise<void> {
    this.#one.tally("read-only files refused");
    await this.#settle();
    const before = readFileSync(this.#file);
    chmodSync(this.#folder, 0o777);
    chmodSync(this.#file, 0o444);
    const isRoot = process.getuid?.() === 0;
    if (isRoot) process.seteuid?.(65_534);
    try {
      await refused(this.#file, /read-only/);
    } finally {
      if (isRoot) process.seteuid?.(0);
      chmodSync(this.#file, 0o600);
    }
    if (!readFileSync(this.#file).equals(before)) throw new Error("The refused file has changed.");
  }

  /** What a killed process left beside the file is taken in. */
  async #settle(): Promise<void> {
    const persistence = createFilePersistence(this.#file);
    await persistence.load();
    await persistence.close();
  }

  /** Every record is as it was last written, both of one write together, and nothing else lies around. */
  async check(): Promise<void> {
    const persistence = createFilePersistence(this.#anyName());
    const records = await persistence.load();
    await persistence.close();
    const counts = new Map(
      records.map(({ id, record }) => [
        id,
        typeof record === "object" && record !== null && "count" in record ? record.count : record,
      ]),
    );
    const last = Math.max(0, ...[...counts.values()].map(Number));
    if (last < this.acknowledged || last > this.acknowledged + 1)
      throw new Error(`${this.acknowledged} were acknowledged, ${last} are there.`);
    for (let count = last; count > Math.max(0, last - RECORDS); count -= 1) {
      const [one, other] = [counts.get(`s${count % RECORDS}`), counts.get(`l${count % RECORDS}`)];
      if (one !== count || other !== count)
        throw new Error(`The write ${count} left ${one} and ${other}.`);
    }
    const gone = [...counts.keys()].filter((id) => id.startsWith("gone"));
    if (last > 0 && gone.join() !== `gone${last}`) throw new Error(`Deleted and there: ${gone}`);
    const files = readdirSync(this.#folder).sort().join();
    if (files !== "data.sqlite,link.sqlite") throw new Error(`Left beside it: ${files}`);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

async function refused(file: string, why: RegExp): Promise<void> {
  const persistence = createFilePersistence(file);
  try {
    await persistence.load();
  } catch (error) {
    if (why.test(String(error))) return;
    throw error;
  } finally {
    await persistence.close();
  }
  throw new Error(`${file} was opened, which ${why}.`);
}
