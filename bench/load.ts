import { Agent, request } from "node:http";

const connections = 16;

export interface Asked {
  method: string;
  url: string;
  body?: object | undefined;
}

/** Asks the same over and over on connections that stay open, each as soon as its answer before is there. */
export async function requestsPerSecond(asked: Asked, count: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let left = count;
  async function askOn(): Promise<void> {
    while (left > 0) {
      left -= 1;
      await ask(agent, asked);
    }
  }
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: connections }, askOn));
  const seconds = (performance.now() - startedAt) / 1_000;
  agent.destroy();
  return count / seconds;
}

function ask(agent: Agent, { method, url, body }: Asked): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { "x-api-key": "any", "content-type": "application/json" };
    const sent = request(url, { agent, method, headers }, (response) => {
      const { statusCode = 0 } = response;
      response.resume().on("end", () => {
        if (statusCode < 300) resolve();
        else reject(new Error(`${method} ${url}: ${statusCode}`));
      });
    });
    sent.on("error", reject).end(body && JSON.stringify(body));
  });
}
