import type { ToolRouterClientOptions } from "./types/options.ts";

/** The headers of one request. The host's functions are asked anew each time, so that a token may be renewed. */
export async function createHeaders(
  { headers, token }: ToolRouterClientOptions,
  body: string | null,
): Promise<Headers> {
  const result = new Headers(typeof headers === "function" ? await headers() : headers);
  const bearer = typeof token === "function" ? await token() : token;
  if (body) result.set("content-type", "application/json");
  if (bearer) result.set("authorization", `Bearer ${bearer}`);
  return result;
}
