import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import type { Figure } from "./Figure.ts";
import { type Asked, requestsPerSecond } from "./load.ts";
import { median } from "./median.ts";
import { startProcess } from "./startProcess.ts";

const warmups = 2;
const repeats = 9;
/** Requests in a row, per round. */
const requests = 500;

const session = v.object({ session_id: v.string() });

interface Rates {
  name: string;
  mock: number;
  bare: number;
}

/** What people ask most, of a user who has something. */
async function asks(url: string): Promise<{ name: string; asked: Asked }[]> {
  const api = `${url}/api/v3.1`;
  const made = await fetch(`${api}/tool_router/session`, {
    method: "POST",
    headers: { "x-api-key": "any", "content-type": "application/json" },
    body: JSON.stringify({ user_id: "user_123" }),
  });
  const path = `${api}/tool_router/session/${v.parse(session, await made.json()).session_id}`;
  return [
    { name: "toolkits", asked: { method: "GET", url: `${path}/toolkits` } },
    {
      name: "accounts",
      asked: { method: "GET", url: `${api}/connected_accounts?user_ids=user_123` },
    },
    {
      name: "execute",
      asked: { method: "POST", url: `${path}/execute`, body: { tool_slug: "GMAIL_FETCH_EMAILS" } },
    },
  ];
}

async function bytesOf({ method, url, body }: Asked): Promise<string> {
  const answer = await fetch(url, {
    method,
    headers: { "x-api-key": "any", "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return answer.text();
}

/** A server that only sends these bytes, and the mock, by turns; each in a process of its own. */
async function rates(name: string, asked: Asked, folder: string): Promise<Rates> {
  const file = join(folder, `${name}.json`);
  await writeFile(file, await bytesOf(asked));
  const bare = await startProcess("bench/bareServer.ts", [file]);
  try {
    const times = { bare: [] as number[], mock: [] as number[] };
    for (let round = 0; round < warmups + repeats; round += 1) {
      const pair = {
        bare: await requestsPerSecond({ ...asked, url: bare.url }, requests),
        mock: await requestsPerSecond(asked, requests),
      };
      if (round < warmups) continue;
      times.bare.push(pair.bare);
      times.mock.push(pair.mock);
    }
    return { name, mock: median(times.mock), bare: median(times.bare) };
  } finally {
    await bare.stop();
  }
}

/** How many requests the mock answers over its port, beside a server of Node that does nothing but send the same bytes. */
export async function measurePort(): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), "tool-router-bench-"));
  const mock = await startProcess("dist/mocks/cli.js", [
    ...["--port", "0", "--seed", "1", "--scenario", "returning-user"],
  ]);
  try {
    const found: Rates[] = [];
    for (const { name, asked } of await asks(mock.url))
      found.push(await rates(name, asked, folder));
    return {
      what: "requests a second over the port: a bare node:http server : the mock, at worst",
      bound: 8,
      value: Math.max(...found.map(({ bare, mock }) => bare / mock)),
      unit: "ratio",
      detail: found
        .map((rate) => `${rate.name} ${rate.bare.toFixed(0)} : ${rate.mock.toFixed(0)} a second`)
        .join(", "),
    };
  } finally {
    await mock.stop();
    await rm(folder, { recursive: true });
  }
}
