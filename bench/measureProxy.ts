import type { Figure } from "./Figure.ts";
import { median } from "./median.ts";
import { startProcess } from "./startProcess.ts";

const warmups = 10;
const repeats = 60;

/** ms until an answer was read. */
async function timeOf(url: string): Promise<number> {
  const startedAt = performance.now();
  const response = await fetch(url);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return performance.now() - startedAt;
}

/**
 * What the host's proxy costs beside a server that only forwards, with a platform that takes 20 ms: one request after the
 * other, by turns. A session's routes ask the platform once. An account's routes ask it once more, whose the account is.
 */
export async function measureProxy(): Promise<readonly Figure[]> {
  const file = "bench/forwardingServer.ts";
  const upstream = await startProcess(file, ["upstream"]);
  const target = new URL(upstream.url).origin;
  const bare = await startProcess(file, ["bare", target]);
  const proxy = await startProcess(file, ["proxy", target]);
  try {
    const compare = async (path: (id: string) => string) => {
      const times = { bare: [] as number[], proxy: [] as number[] };
      const urlOf = ({ url }: { url: string }) => {
        const { origin, pathname } = new URL(url);
        return origin + path(pathname.slice(1));
      };
      for (let round = 0; round < warmups + repeats; round += 1) {
        const pair = { bare: await timeOf(urlOf(bare)), proxy: await timeOf(urlOf(proxy)) };
        if (round < warmups) continue;
        times.bare.push(pair.bare);
        times.proxy.push(pair.proxy);
      }
      return { bare: median(times.bare), proxy: median(times.proxy) };
    };
    const detail = (of: { bare: number; proxy: number }) =>
      `bare ${of.bare.toFixed(1)} ms, proxy ${of.proxy.toFixed(1)} ms`;
    const session = await compare((id) => `/tool_router/session/${id}/toolkits`);
    const account = await compare(() => "/connected_accounts/ca_1");
    return [
      {
        what: "a session's route through the host's proxy : through a bare forwarder, the platform 20 ms away",
        ...{ bound: 1.2, value: session.proxy / session.bare, unit: "ratio" },
        detail: detail(session),
      },
      {
        what: "an account's route, which asks once more whose it is : the same",
        ...{ bound: 2.2, value: account.proxy / account.bare, unit: "ratio" },
        detail: detail(account),
      },
    ];
  } finally {
    await Promise.all([proxy, bare, upstream].map((server) => server.stop()));
  }
}
