import { execFile } from "node:child_process";
import { promisify } from "node:util";
import * as v from "valibot";
import type { Figure } from "./Figure.ts";

const report = v.array(v.object({ name: v.string(), size: v.number(), sizeLimit: v.number() }));

/** The sizes that `npm run test:size` holds to their bounds: the same tool and configuration, so that there is one truth. */
export async function measureSizes(): Promise<Figure[]> {
  const { stdout } = await promisify(execFile)("size-limit", [
    "--config",
    "test/package/size-limit.json",
    "--json",
  ]).catch(
    // It exits with 1 when a bound is broken, and reports all the same.
    (error: { stdout: string }) => error,
  );
  return v.parse(report, JSON.parse(stdout)).map(({ name, size, sizeLimit }) => ({
    what: name,
    bound: sizeLimit / 1_000,
    value: size / 1_000,
    unit: "kB",
    detail: "minified, gzip -9, React external",
  }));
}
