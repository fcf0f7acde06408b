import { execFile } from "node:child_process";
import { promisify } from "node:util";
import * as v from "valibot";
import type { Figure } from "./Figure.ts";

const report = v.array(v.object({ name: v.string(), size: v.number(), sizeLimit: v.number() }));

/**
 * The first load, whose bound does not hold yet, and the sizes that `npm run test:size` holds to theirs: the same tool, so
 * that there is one truth.
 */
const configs = ["bench/firstLoad.size-limit.json", ".size-limit.json"];

export async function measureSizes(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const config of configs) {
    const { stdout } = await promisify(execFile)("size-limit", [
      "--json",
      "--config",
      config,
    ]).catch(
      // It exits with 1 when a bound is broken, and reports all the same.
      (error: { stdout: string }) => error,
    );
    const sizes = v.parse(report, JSON.parse(stdout));
    figures.push(
      ...sizes.map(({ name, size, sizeLimit }) => ({
        what: name,
        bound: sizeLimit / 1_000,
        value: size / 1_000,
        unit: "kB" as const,
        detail: "minified, gzip -9, React external",
      })),
    );
  }
  return figures;
}
