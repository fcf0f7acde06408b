import { rmSync } from "node:fs";

/** `node scripts/clean.ts dist …`: removes build output, on any operating system. */
for (const folder of process.argv.slice(2)) rmSync(folder, { recursive: true, force: true });
