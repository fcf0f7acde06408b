import { execFile } from "node:child_process";
import { globSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

/** Loads modules in a process of its own, in which React cannot be found: neither by us nor by what we depend on. */
async function loadWithoutReact(...files: string[]): Promise<string> {
  const script = `
    import { registerHooks } from "node:module";
    registerHooks({
      resolve(specifier, context, next) {
        if (/^(react|react-dom|@tanstack\\/react-query)(\\/|$)/.test(specifier)) {
          throw new Error(specifier + " is not there, asked for by " + context.parentURL);
        }
        return next(specifier, context);
      },
    });
    for (const file of ${JSON.stringify(files.map((file) => pathToFileURL(file).href))}) await import(file);
    console.log("loaded " + typeof window);
  `;
  const flags = ["--no-warnings", "--input-type=module", "--eval", script];
  const { stdout } = await promisify(execFile)(process.execPath, flags);
  return stdout.trim();
}

it("core and client load without React, and without a browser", async () => {
  const files = globSync("src/{client,core,internal}/**/*.ts");
  expect(files.length).toBeGreaterThan(40);
  expect(await loadWithoutReact(...files)).toBe("loaded undefined");
});

it("would notice if they did not", async () => {
  await expect(loadWithoutReact("src/hooks/useSession.ts")).rejects.toThrow(/is not there/);
});
