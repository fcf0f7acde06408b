import { parseArgs } from "node:util";
import { apiRootOf, CommandError } from "../pull/platformReader.ts";
import type { CommandContext } from "../pull/runPull.ts";
import { verifyCatalog, verifySession } from "./flows.ts";
import { createVerifyApi, type Outcome } from "./verifyApi.ts";

const usage = `Usage: COMPOSIO_API_KEY=<key> tool-router-mock verify --base-url <url> [options]

Asks a platform (the mock, a proxy, the real one) what the mock is tested with, and says where it answers otherwise. It
reads, and makes a session for a user of its own, which it deletes. Exit code 1: something differs.

  --base-url <url>      the platform, such as https://backend.composio.dev
  --write               also makes a link and its account, and deletes that
  --help                prints this
`;

/** Runs `verify`, and gives its exit code. @throws CommandError when it is asked wrongly. */
export async function runVerify(args: readonly string[], context: CommandContext): Promise<number> {
  const { help, write, "base-url": baseUrl } = parse(args);
  if (help) {
    context.print(usage);
    return 0;
  }
  if (baseUrl === undefined || !URL.canParse(baseUrl)) {
    throw new CommandError("Which platform? Give --base-url, such as http://127.0.0.1:4010.");
  }
  const apiKey = context.env.COMPOSIO_API_KEY;
  if (!apiKey) throw new CommandError("Set COMPOSIO_API_KEY to a key of the project to ask.");
  const api = createVerifyApi(apiRootOf(baseUrl), apiKey);
  await verifyCatalog(api);
  const userId = `tool-router-verify-${crypto.randomUUID()}`;
  await verifySession(api, { userId, writes: write });
  context.print(tableOf(api.outcomes));
  return api.outcomes.every(({ agrees }) => agrees) ? 0 : 1;
}

function tableOf(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(
    ({ flow, expected, got, agrees }) =>
      `| ${flow} | ${expected} | ${got} | ${agrees ? "agrees" : "**differs**"} |`,
  );
  const count = outcomes.filter(({ agrees }) => agrees).length;
  return [
    "| what | expected | got | |",
    "|---|---|---|---|",
    ...rows,
    "",
    `${count} of ${outcomes.length} agree.`,
    "",
  ].join("\n");
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        "base-url": { type: "string" },
        write: { type: "boolean", default: false },
        help: { type: "boolean", short: "h" },
      },
    });
    return values;
  } catch (error) {
    // Node's own words name the option.
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
}
