import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { ToolListChangedNotificationSchema } from "@modelcontextprotocol/sdk/types.js";
import { onTestFinished } from "vitest";
import { readPath } from "../../fixtures/mockApi.ts";

/** What a call gave, as an agent reads it. */
export interface Said {
  text: string;
  isError: boolean;
  /** The value at a dotted path of the structured content. */
  at(path: string): unknown;
}

/** An agent with a client of its own, as the official SDK makes it. */
export interface Agent {
  readonly client: Client;
  readonly transport: StreamableHTTPClientTransport;
  /** The names of the tools that it is given. */
  tools(): Promise<string[]>;
  call(name: string, args?: Record<string, unknown>): Promise<Said>;
  /** How many of its messages the server owes an HTTP answer. */
  readonly unanswered: number;
  /** How often the server said that the tools have changed. */
  readonly news: number;
  /** Resolves when it says so the next time. */
  nextNews(): Promise<void>;
}

/** Connects to an endpoint, and listens. The key goes along unless it is null. */
export async function connectAgent(url: string, key: string | null = "any"): Promise<Agent> {
  const client = new Client({ name: "test-agent", version: "1.0.0" });
  const transport = new StreamableHTTPClientTransport(new URL(url), {
    requestInit: { headers: key === null ? {} : { "x-api-key": key } },
    async fetch(address, init) {
      const isMessage = init?.method === "POST";
      if (isMessage) unanswered += 1;
      const response = await fetch(address, init);
      if (isMessage) unanswered -= 1;
      if (init?.method === "GET") listening.resolve();
      return response;
    },
  });
  const listening = Promise.withResolvers<void>();
  let unanswered = 0;
  let news = 0;
  const listeners: (() => void)[] = [];
  client.setNotificationHandler(ToolListChangedNotificationSchema, () => {
    news += 1;
    for (const listener of listeners.splice(0)) listener();
  });
  onTestFinished(() => client.close());
  await client.connect(transport);
  await listening.promise;
  return {
    client,
    transport,
    async tools() {
      return (await client.listTools()).tools.map(({ name }) => name);
    },
    async call(name, args = {}) {
      const result = await client.callTool({ name, arguments: args });
      return {
        text: String(readPath(result, "content.0.text")),
        isError: result.isError === true,
        at: (path) => readPath(result.structuredContent, path),
      };
    },
    get unanswered() {
      return unanswered;
    },
    get news() {
      return news;
    },
    nextNews: () => new Promise((resolve) => listeners.push(resolve)),
  };
}
