import { Composio } from "@composio/core";
import { createMockHttpServer, type MockHttpServerOptions } from "tool-router-react/mock/node";
import { afterAll, afterEach, beforeAll } from "vitest";
import { watchOutput } from "./watchOutput.ts";
import { watchSockets } from "./watchSockets.ts";

/** The official SDK, and the mock that it talks to over a port. */
export interface Platform {
  readonly url: string;
  readonly composio: Composio;
  /** Another one, with a key of its own. */
  sdk(apiKey: string): Composio;
  /** Asks the control plane. */
  control(method: string, path: string, body?: object): Promise<unknown>;
  /** Ends a link as its user would on the page that `redirectUrl` opens. */
  complete(
    redirectUrl: string | null | undefined,
    outcome?: "approve" | "deny" | "expire",
    credentials?: Record<string, string>,
  ): Promise<{ callback_url: string | null }>;
  /** Puts an account there, and gives its id. */
  seed(account: { user_id: string; toolkit: string; [more: string]: unknown }): Promise<string>;
  /** What the SDK printed since the test began, taken: what is left when a test ends fails it. */
  takeOutput(): string[];
}

/**
 * The mock and the SDK for a file of tests; the mock starts over between them. After each test it is certain that the SDK
 * asked nobody but the mock, and that it found nothing odd: it warns where a shape is off.
 */
export function platform(options: MockHttpServerOptions = {}): Platform {
  const mock = createMockHttpServer({ seed: "sdk", ...options });
  const sockets = watchSockets();
  const output = watchOutput();
  let url = "";
  let composio: Composio | undefined;

  function sdk(apiKey: string): Composio {
    return new Composio({ apiKey, baseURL: url, allowTracking: false, disableVersionCheck: true });
  }

  async function control(method: string, path: string, body?: object): Promise<unknown> {
    const answer = await fetch(`${url}/__mock__${path}`, {
      method,
      headers: { "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  beforeAll(async () => {
    sockets.start();
    url = await mock.listen();
  });
  afterEach(async () => {
    const printed = output.take();
    const strangers = sockets.take();
    await mock.backend.reset();
    if (printed.length > 0) throw new Error(`The SDK printed: ${printed.join("\n")}`);
    if (strangers.length > 0) throw new Error(`The SDK asked ${strangers.join(", ")}`);
  });
  afterAll(async () => {
    sockets.stop();
    await mock.close();
  });

  return {
    get url() {
      return url;
    },
    get composio() {
      composio ??= sdk("any");
      return composio;
    },
    sdk,
    control,
    async complete(redirectUrl, outcome = "approve", credentials = {}) {
      const token = new URL(redirectUrl ?? "").pathname.split("/").at(-1);
      const done = await control("POST", `/links/${token}/complete`, { outcome, credentials });
      const isDone = typeof done === "object" && done !== null && "callback_url" in done;
      return {
        callback_url: isDone && done.callback_url !== null ? String(done.callback_url) : null,
      };
    },
    async seed(account) {
      const made = await control("POST", "/accounts", account);
      return typeof made === "object" && made !== null && "id" in made ? String(made.id) : "";
    },
    takeOutput: output.take,
  };
}
