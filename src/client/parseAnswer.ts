import * as v from "valibot";
import { parseJson } from "../internal/parseJson.ts";
import type { Fail } from "./createTransport.ts";

/** The answer in its public shape, or `invalid_response`. */
export function parseAnswer<Result>(
  fail: Fail,
  schema: v.GenericSchema<unknown, Result>,
  status: number,
  text: string,
): Result {
  const json = text ? parseJson(text) : null;
  const { issues, output, success } = v.safeParse(schema, json, { abortEarly: true });
  if (success) return output;
  const [{ path = [], message }] = issues;
  const place = path.map(({ key }) => key).join(".") || text.slice(0, 40);
  throw fail(
    "invalid_response",
    `${status} of another shape: ${place}: ${message}. Check baseUrl.`,
    {
      status,
    },
  );
}
