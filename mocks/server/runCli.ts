import { PlatformError } from "../backend/platformError.ts";
import type { MockBackend } from "../backend/types.ts";
import { DataFileError, systemCode } from "../persistence/file/dataFileError.ts";
import { CommandError } from "../pull/platformReader.ts";
import { readCatalogFile } from "../pull/readCatalogFile.ts";
import { type CliOptions, readCliOptions, UsageError, usage } from "./cliOptions.ts";
import { missingPackage } from "./missingPackage.ts";
import { untilTold } from "./untilTold.ts";

/** Runs the command until it is told to end, and gives its exit code: 0, 1 when it failed, 2 when it was asked wrongly. */
export async function runCli(args: readonly string[]): Promise<number> {
  try {
    const [command, action, ...others] = args;
    const context = { env: process.env, say, print: (text: string) => process.stdout.write(text) };
    if (command === "catalog" && action === "pull") {
      const { runPull } = await import("../pull/runPull.ts");
      await runPull(others, context);
      return 0;
    }
    if (command === "verify") {
      const { runVerify } = await import("../verify/runVerify.ts");
      return await runVerify(args.slice(1), context);
    }
    const options = readCliOptions(args);
    if (options === "help") {
      process.stdout.write(usage);
      return 0;
    }
    await serve(options);
    return 0;
  } catch (error) {
    const { message, exitCode } = explain(error);
    say(message);
    return exitCode;
  }
}

async function serve(asked: CliOptions): Promise<void> {
  const { port, catalogFile, latencyMs, verifierUrl, ...options } = asked;
  const catalog = catalogFile === undefined ? undefined : readCatalogFile(catalogFile);
  // Only now: what it needs may not be installed, and then there is something to say.
  const { createMockHttpServer } = await import("./createMockHttpServer.ts");
  const mock = createMockHttpServer({ ...options, catalog, onWarning: say });
  const told = untilTold();
  const address = await mock.listen(port).catch((error: unknown) => {
    throw systemCode(error) === undefined ? error : new PortError(port, error);
  });
  try {
    if (latencyMs !== undefined) await mock.backend.conditions.set({ latencyMs });
    if (verifierUrl !== undefined) await mock.backend.project.set({ verifierUrl });
    await mentionWhatIsStored(mock.backend, options.scenario);
    mentionMissingMcp();
    process.stdout.write(`listening on ${address}\n`);
    await told;
  } finally {
    await mock.close();
  }
}

async function mentionWhatIsStored(
  backend: MockBackend,
  scenario: string | undefined,
): Promise<void> {
  for (const { table, id, reason } of backend.rejectedRecords) {
    say(`A record of the data file can't be read and is left out: ${table} ${id}: ${reason}`);
  }
  if (scenario === undefined) return;
  const stored = (await backend.snapshot()).scenario;
  if (scenario !== stored) {
    say(
      `The data file goes on with what it holds, begun as "${stored}": --scenario ${scenario} is for a new one.`,
    );
  }
}

/** All but the sessions' MCP endpoints works without it. */
function mentionMissingMcp(): void {
  try {
    import.meta.resolve("@modelcontextprotocol/sdk/types.js");
  } catch {
    say(
      "MCP is off: it needs @modelcontextprotocol/sdk, which is not installed: npm install --save-dev @modelcontextprotocol/sdk",
    );
  }
}

class PortError extends Error {
  constructor(port: number, cause: unknown) {
    super(
      systemCode(cause) === "EADDRINUSE"
        ? `Port ${port} is taken. End what uses it, or choose another: --port 0 takes any that is free.`
        : `Port ${port} can't be used: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  }
}

function explain(error: unknown): { message: string; exitCode: number } {
  if (error instanceof UsageError) {
    return { message: `${error.message}\nSee --help.`, exitCode: 2 };
  }
  if (error instanceof PlatformError) {
    const details = error.errors?.join("\n") ?? error.suggestedFix;
    return { message: `${error.message}\n${details}`, exitCode: 2 };
  }
  if (error instanceof CommandError) return { message: error.message, exitCode: 2 };
  const missing = missingPackage(error);
  if (missing !== undefined) {
    return {
      message: `The mock needs ${missing}, which is not installed: npm install --save-dev ${missing}`,
      exitCode: 1,
    };
  }
  if (error instanceof DataFileError || error instanceof PortError) {
    return { message: error.message, exitCode: 1 };
  }
  return {
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    exitCode: 1,
  };
}

/** Where people read; what programs read goes to the standard output. */
function say(message: string): void {
  process.stderr.write(`${message.trimEnd()}\n`);
}
