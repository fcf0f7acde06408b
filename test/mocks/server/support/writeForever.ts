import { createFilePersistence } from "../../../../mocks/persistence/filePersistence.ts";

/**
 * Writes to a data file as fast as it takes them, over and over the same records, and says on the standard output what
 * was acknowledged: `node writeForever.ts file`. To be killed.
 */
const file = process.argv[2] ?? "";
const persistence = createFilePersistence(file);
const records = await persistence.load();
const highest = Math.max(0, ...records.map(({ record }) => countOf(record)));
await say(highest);
for (let count = highest + 1; ; count += 1) {
  const filling = "x".repeat(1 + (count % 7) * 3000);
  await persistence.exclusive(() =>
    persistence.append([
      // Two records of one write: both are there, or neither.
      { table: "sessions", id: `s${count % 50}`, record: { count, filling } },
      { table: "links", id: `l${count % 50}`, record: { count } },
      { table: "executions", id: `gone${count - 1}`, record: null },
      { table: "executions", id: `gone${count}`, record: { count } },
    ]),
  );
  await say(count);
}

/** Not before it is out of this process: a listener who is slow would else hear less than was written. */
function say(count: number): Promise<void> {
  return new Promise((resolve) => process.stdout.write(`${count}\n`, () => resolve()));
}

function countOf(record: unknown): number {
  return typeof record === "object" && record !== null && "count" in record
    ? Number(record.count)
    : 0;
}
