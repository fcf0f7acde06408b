import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { apiRootOf, CommandError, createPlatformReader } from "./platformReader.ts";
import { pullCatalog } from "./pullCatalog.ts";
import { openPulledFile } from "./pulledFile.ts";

const usage = `Usage: COMPOSIO_API_KEY=<key> tool-router-mock catalog pull --out <file> [options]

Reads the toolkits of a project, the fields that connecting them takes, and their tools with their schemas, and writes
them to a file for --catalog, createMockBackend({ catalog: readCatalog(json) }) and startMock. It only reads, one request
at a time, and waits where a rate limit asks for it. Ended before it is done, it goes on from there when it is run again.

  --out <file>          where to write it
  --toolkits <slugs>    these toolkits alone, separated by commas (all)
  --base-url <url>      the platform (https://backend.composio.dev)
  --help                prints this
`;

/** What a command has of the process that it runs in. */
export interface CommandContext {
  env: Readonly<Record<string, string | undefined>>;
  /** Says something to whoever looks on. */
  say(message: string): void;
  /** Writes to the standard output. */
  print(text: string): void;
}

/** Runs `catalog pull`. @throws CommandError */
export async function runPull(args: readonly string[], context: CommandContext): Promise<void> {
  const { help, out, toolkits, "base-url": baseUrl } = parse(args);
  if (help) return context.print(usage);
  if (!out) throw new CommandError("Where to? Give --out <file>, such as --out catalog.json.");
  if (!URL.canParse(baseUrl)) {
    throw new CommandError(`--base-url must be an address such as https://host, not "${baseUrl}".`);
  }
  const apiKey = context.env.COMPOSIO_API_KEY;
  if (!apiKey) {
    throw new CommandError(
      "Set COMPOSIO_API_KEY to a key of the project whose catalogue you want.",
    );
  }
  const { say } = context;
  const reader = createPlatformReader({
    baseUrl,
    apiKey,
    fetch: globalThis.fetch,
    wait: (ms) => wait(ms),
    say,
  });
  const file = openPulledFile(out, apiRootOf(baseUrl));
  if (file.known.size > 0) say(`Going on: ${file.known.size} toolkits are there already.`);
  const pulled = await pullCatalog(reader, {
    only: toolkits?.split(",").map((slug) => slug.trim().toLowerCase()),
    known: file.known,
    onToolkit(toolkit, done, total) {
      file.keep(toolkit);
      say(`${done}/${total} ${toolkit.slug}: ${toolkit.tools.length} tools`);
    },
  });
  file.finish(pulled);
  const count = pulled.reduce((sum, { tools }) => sum + tools.length, 0);
  context.print(`${out}: ${pulled.length} toolkits, ${count} tools\n`);
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        out: { type: "string" },
        toolkits: { type: "string" },
        "base-url": { type: "string", default: "https://backend.composio.dev" },
        help: { type: "boolean", short: "h" },
      },
    });
    return values;
  } catch (error) {
    // Node's own words name the option.
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
}
