import { parseArgs } from "node:util";

/** What `--help` prints. */
export const usage = `Usage: tool-router-mock [options]
       tool-router-mock catalog pull --out <file> [options]
       tool-router-mock verify --base-url <url> [options]

Serves the whole mock on this machine: the platform's API under /api/v3.1 and /api/v3 (any x-api-key), the control
plane under /__mock__, and the Connect Link page under /link. Prints "listening on http://127.0.0.1:<port>" when ready.

  --port <number>       the port; 0: any that is free (4010)
  --catalog <file>      the toolkits and tools of this file, which catalog pull wrote (those that come with the mock)
  --data <file>         keeps everything in this SQLite file, for one server at a time (in memory alone)
  --scenario <name>     what there is at the start, unless the data file holds something (default)
  --seed <text>         makes every id the same each time (random)
  --latency <ms>        waits this long before each answer (as it was last set, at first 0)
  --managed-auth-only   refuses toolkits whose users bring an API key, as the documentation read literally would
  --verifier-url <url>  sends consents to this address of the host, which says whose they are (as last set, at first none)
  --cors <origin>       lets pages of this origin call the server; *: any (none)
  --help                prints this; also after catalog pull (a project's own toolkits) and verify (is the mock right?)
`;

/** What the command line asks for. */
export interface CliOptions {
  port: number;
  catalogFile: string | undefined;
  dataFile: string | undefined;
  scenario: string | undefined;
  seed: string | undefined;
  latencyMs: number | undefined;
  managedAuthOnly: boolean;
  verifierUrl: string | undefined;
  corsOrigin: string | undefined;
}

/** Why a command line can't be read, in words for whoever typed it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Reads a command line; `"help"` when it asks for that. Throws `UsageError`. */
export function readCliOptions(args: readonly string[]): CliOptions | "help" {
  const values = parse(args);
  if (values.help) return "help";
  return {
    port: wholeNumber("port", values.port, 65_535) ?? 4010,
    catalogFile: filled("catalog", values.catalog),
    dataFile: filled("data", values.data),
    scenario: filled("scenario", values.scenario),
    seed: values.seed,
    latencyMs: wholeNumber("latency", values.latency, 2 ** 31 - 1),
    managedAuthOnly: values["managed-auth-only"] ?? false,
    verifierUrl: filled("verifier-url", values["verifier-url"]),
    corsOrigin: origin(values.cors),
  };
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: "string" },
        catalog: { type: "string" },
        data: { type: "string" },
        scenario: { type: "string" },
        seed: { type: "string" },
        latency: { type: "string" },
        "managed-auth-only": { type: "boolean" },
        "verifier-url": { type: "string" },
        cors: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
    return values;
  } catch (error) {
    // Node's own words name the option.
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(name: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > most) {
    throw new UsageError(`--${name} must be a whole number from 0 to ${most}, not "${text}".`);
  }
  return value;
}

function filled(name: string, text: string | undefined): string | undefined {
  if (text === "") throw new UsageError(`--${name} must not be empty.`);
  return text;
}

function origin(text: string | undefined): string | undefined {
  if (text === undefined || text === "*") return text;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search) {
    throw new UsageError(
      `--cors must be an origin such as http://localhost:5173, or *, not "${text}".`,
    );
  }
  return url.origin;
}
