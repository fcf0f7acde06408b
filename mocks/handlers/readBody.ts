import * as v from "valibot";
import { badRequest } from "../backend/errors.ts";
import { checkDepth } from "./checkDepth.ts";
import { readText } from "./readText.ts";

/**
 * A request's JSON in the schema's shape; an empty body reads as `{}`.
 *
 * @throws PlatformError 10400, whose errors name the fields (a body deeper than 100 levels too), and 10413 when it is larger than `maxBytes`.
 */
export async function readBody<Schema extends v.GenericSchema>(
  request: Request,
  schema: Schema,
  maxBytes: number,
): Promise<v.InferOutput<Schema>> {
  const body = parseJson(await readText(request, maxBytes));
  checkDepth(body);
  // To the library a list is an object too.
  if (Array.isArray(body)) throw badRequest("The body is a list.", ["body: must be an object"]);
  const parsed = v.safeParse(schema, body);
  if (parsed.success) return parsed.output;
  throw badRequest(
    "The body has fields that are missing, unknown or of another type.",
    parsed.issues.map((issue) => {
      const path = v.getDotPath(issue);
      return path === null ? issue.message : `${path}: ${problemOf(issue)}`;
    }),
  );
}

/** Where a key is too much or missing, the library speaks of types. */
function problemOf({ type, expected, received, message }: v.BaseIssue<unknown>): string {
  if (type === "strict_object" && expected === "never") return "there is no such field";
  if (received === "undefined") return "is required";
  return message;
}

function parseJson(text: string): unknown {
  if (text === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("The body is not JSON.", ["body: must be JSON"]);
  }
}
