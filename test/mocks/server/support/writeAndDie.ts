import { createFilePersistence } from "../../../../mocks/persistence/filePersistence.ts";

/** Writes one session per id to a data file, each in a write of its own, and is killed: `node writeAndDie.ts file id…`. */
const [file = "", ...ids] = process.argv.slice(2);
const persistence = createFilePersistence(file);
await persistence.load();
for (const id of ids) await persistence.append([{ table: "sessions", id, record: { id } }]);
process.kill(process.pid, "SIGKILL");
