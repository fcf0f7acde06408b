#!/usr/bin/env node
import { parseArgs } from "node:util";
import { examine } from "./doctor/examine.ts";
import { InitError } from "./init/InitError.ts";
import { initPublicFolder } from "./init/initPublicFolder.ts";

const usage = `Usage: tool-router-react init <public-dir>
       tool-router-react doctor <url> [--page <url>] [--callback <path>]

Copies what the mock needs into the folder that your app serves as it is (public/ in most):
  mockServiceWorker.js      MSW's service worker, of the msw that your app has installed
  tool-router-connect.html  the Connect Link page, where users connect on the mock,
                            with its .js and .css beside it

The folder is made if need be, and older files are replaced. Run it again when you update msw or
tool-router-react.

doctor checks a running host, without a login, and says what to do about what it finds; the exit code is 1 then. <url> is
where the proxy is mounted, for example https://app.example.com/api/tool-router. --page is the page that shows the kit
(default: /), --callback the callbackUrl (default: /connected).
`;

const next = `
Now start the mock before your app renders:

  if (process.env.NODE_ENV === "development") {
    const { startMock } = await import("tool-router-react/mock/browser");
    await startMock({ baseUrl: "/api/tool-router" });
  }

The condition (in Vite: import.meta.env.DEV) keeps the mock out of what users load. These files go
out of a production build by: rm dist/mockServiceWorker.js dist/tool-router-connect.*
`;

/** Runs the command, and gives its exit code. */
async function run(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        help: { type: "boolean", short: "h" },
        page: { type: "string", default: "/" },
        callback: { type: "string", default: "/connected" },
      },
    });
    if (values.help) return say(usage);
    const [command, folder, ...rest] = positionals;
    if (command === "doctor") return await runDoctor(folder, values);
    if (command !== "init") return refuse(command ? `There is no command "${command}".` : usage);
    if (!folder) return refuse("Which folder? For most apps: tool-router-react init public/");
    if (rest.length > 0) return refuse(`One folder at a time: leave out ${rest.join(" ")}.`);
    const done = initPublicFolder(folder, process.cwd());
    return say(`${done.join("\n")}\n${next}`);
  } catch (error) {
    if (error instanceof InitError) return refuse(error.message);
    // An option that there is not: Node's own words name it.
    if (error instanceof TypeError && "code" in error)
      return refuse(`${error.message}\n\n${usage}`);
    throw error;
  }
}

async function runDoctor(
  url: string | undefined,
  { page, callback }: { page: string; callback: string },
): Promise<number> {
  if (!url || !URL.canParse(url) || !/^https?:/.test(url)) {
    return refuse(
      "Which address? For example: tool-router-react doctor https://app.example.com/api/tool-router",
    );
  }
  const { lines, isHealthy } = await examine({
    proxy: url.replace(/\/+$/, ""),
    page: new URL(page, url),
    callback: new URL(callback, url),
  });
  say(`${lines.join("\n")}\n`);
  return isHealthy ? 0 : 1;
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

function refuse(text: string): number {
  process.stderr.write(`${text.trimEnd()}\n`);
  return 1;
}

process.exitCode = await run(process.argv.slice(2));
