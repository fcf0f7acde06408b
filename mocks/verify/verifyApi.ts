import * as v from "valibot";

/** What a request was expected to answer, and what it did. */
export interface Outcome {
  flow: string;
  expected: string;
  got: string;
  agrees: boolean;
}

/** What is expected of one request. */
export interface Expectation {
  flow: string;
  method?: "GET" | "POST" | "PATCH" | "DELETE";
  path: string;
  body?: unknown;
  status: number;
  /** What the body must hold at least. */
  shape: v.GenericSchema;
  /** Sends no key. */
  withoutKey?: boolean;
}

/** Asks a platform, and notes whether it answers as was recorded. */
export interface VerifyApi {
  readonly outcomes: readonly Outcome[];
  /** The answer's body. */
  check(expectation: Expectation): Promise<unknown>;
}

/** @param root The API root, such as `https://backend.composio.dev/api/v3.1`. */
export function createVerifyApi(root: string, apiKey: string): VerifyApi {
  const outcomes: Outcome[] = [];
  return {
    outcomes,
    async check({ flow, method = "GET", path, body, status, shape, withoutKey = false }) {
      const expected = String(status);
      const answer = await ask(`${root}${path}`, {
        method,
        headers: {
          ...(withoutKey ? {} : { "x-api-key": apiKey }),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (typeof answer === "string") {
        outcomes.push({ flow, expected, got: answer, agrees: false });
        return undefined;
      }
      const result = v.safeParse(shape, answer.body);
      const agrees = answer.status === status && result.success;
      const said = answer.status === status ? "" : messageOf(answer.body);
      const problem = result.success ? "" : problemOf(result.issues[0]);
      const got = [String(answer.status), said || problem].filter(Boolean).join(", ");
      outcomes.push({ flow, expected, got, agrees });
      return answer.body;
    },
  };
}

function problemOf(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? "body"}: ${issue.message}`;
}

const refused = v.object({ error: v.object({ message: v.string() }) });

/** What a platform says of a request that it refused, on one line of a table. */
function messageOf(body: unknown): string {
  const parsed = v.safeParse(refused, body);
  return parsed.success ? parsed.output.error.message.replace(/\s+|\|/g, " ").slice(0, 200) : "";
}

async function ask(
  url: string,
  init: RequestInit,
): Promise<{ status: number; body: unknown } | string> {
  try {
    const response = await fetch(url, init);
    const text = await response.text();
    return { status: response.status, body: parse(text) };
  } catch (error) {
    return `no answer: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
