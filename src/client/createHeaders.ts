import { ToolRouterError } from "./errors.ts";
import { invalidOptions } from "./invalidOptions.ts";
import type { ToolRouterClientOptions } from "./types.ts";

/** The headers of one request. The host's functions are asked anew each time, so that a token may be renewed. */
export async function createHeaders(
  { headers, token }: ToolRouterClientOptions,
  hasBody: boolean,
): Promise<Headers> {
  const [given, bearer] = await askHost(headers, token);
  try {
    const result = new Headers(given);
    result.set("accept", "application/json");
    if (hasBody) result.set("content-type", "application/json");
    if (bearer) result.set("authorization", `Bearer ${bearer}`);
    return result;
  } catch (cause) {
    throw invalidOptions("headers or token hold a character that HTTP headers cannot.", cause);
  }
}

function askHost(
  headers: ToolRouterClientOptions["headers"],
  token: ToolRouterClientOptions["token"],
) {
  const ask = async () =>
    Promise.all([
      typeof headers === "function" ? headers() : (headers ?? {}),
      typeof token === "function" ? token() : token,
    ]);
  return ask().catch((cause: unknown) => {
    // Most often the host's own session has ended.
    throw new ToolRouterError("unauthorized", "The client's headers() or token() failed.", {
      cause,
    });
  });
}
