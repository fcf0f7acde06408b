import { parseJson } from "../internal/parseJson.ts";
import type { Reader } from "../internal/read.ts";
import type { Fail } from "./createTransport.ts";

/** The answer in its public shape, or `invalid_response`. */
export function parseAnswer<Result>(
  fail: Fail,
  read: Reader<Result>,
  status: number,
  text: string,
): Result {
  const json = text ? parseJson(text) : null;
  try {
    return read(json, "answer");
  } catch (cause) {
    const what = json === undefined ? text.slice(0, 40) : cause;
    throw fail("invalid_response", `${status} of another shape (${what}). Check baseUrl.`, {
      status,
      cause,
    });
  }
}
