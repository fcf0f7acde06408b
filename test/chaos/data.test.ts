// @vitest-environment node
import { DataFile } from "./data/DataFile.ts";
import { writeInFourTabs } from "./data/fourTabs.ts";
import { chaosRound } from "./support/chaosRound.ts";

/** How often the writers of one file are killed, at most. */
const KILLS = 6;

chaosRound({ name: "data", unit: "kills", full: 200, short: 2 }, async (one) => {
  await writeInFourTabs(one);
  const file = new DataFile(one);
  const kills = one.random.int(2, KILLS);
  try {
    for (let count = 0; count < kills; count += 1) {
      await file.writeAndKill();
      if (one.random.chance(0.3)) await file.check();
      if (one.random.chance(0.15)) await file.checkReadOnly();
    }
    await file.check();
  } finally {
    file.remove();
  }
  return kills;
});
