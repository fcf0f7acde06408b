import { parseJson } from "../../internal/text.ts";

/** A result that was looked into. */
export type OpenedResult<Value> =
  | { readonly status: "found"; readonly value: Value }
  /** It is still on its way: a tool call without an output yet, or JSON that has no end yet. */
  | { readonly status: "pending" }
  /** The call failed; `error` in the words of whoever says so. */
  | { readonly status: "failed"; readonly error: string }
  /** Nothing in it is what was looked for. */
  | { readonly status: "invalid" };

type Fields = Readonly<Record<string, unknown>>;

/** Envelopes in envelopes: a message, its part, its output, an MCP result, its text, the execution, its data. */
const maxDepth = 10;

/** Where envelopes keep what they carry. */
const inside = [
  ...["structuredContent", "data", "toolInvocation", "output", "result", "value"],
  ...["content", "text", "parts", "error", "cause"],
];

const pending = { status: "pending" } as const;
const invalid = { status: "invalid" } as const;

/**
 * Finds something in a tool's result, whoever wrapped it: MCP (`structuredContent`, or JSON in `content`), an execution of
 * the SDK (`data`), a tool part or result of the AI SDK (`output`, `toolInvocation`), a tool message of an LLM's API, or
 * JSON text of any of them. It never throws: results come from a model's transcript.
 *
 * @param read returns what is looked for if it is in these fields
 */
export function openResult<Value>(
  result: unknown,
  read: (fields: Fields) => Value | undefined,
  depth = maxDepth,
): OpenedResult<Value> {
  if (result === undefined || result === null) return pending;
  if (depth === 0) return invalid;
  const open = (inner: unknown) => openResult(inner, read, depth - 1);
  if (typeof result === "string") return openText(result, open);
  if (typeof result !== "object") return invalid;
  if (Array.isArray(result)) return firstOf(result.map(open));

  const fields: Fields = Object.fromEntries(
    // By name: an error's fields may not be enumerable.
    [...Object.keys(result), ...hidden].map((name) => [name, Reflect.get(result, name)]),
  );
  const value = read(fields);
  if (value !== undefined) return { status: "found", value };
  if (isUnderWay(fields)) return pending;
  const opened = firstOf(
    inside
      .filter((name) => (fields[name] ?? undefined) !== undefined)
      .map((name) => open(fields[name])),
  );
  if (opened.status === "found") return opened;
  const error = result instanceof Error ? result.message : errorIn(fields);
  return error === undefined ? opened : { status: "failed", error };
}

/** What errors do not list. */
const hidden = ["message", "cause", "inputRequests", "requestState"];

function openText<Value>(
  text: string,
  open: (inner: unknown) => OpenedResult<Value>,
): OpenedResult<Value> {
  const json = text.trim();
  if (!json) return pending;
  if (!/^[{["]/.test(json)) return invalid;
  const value = parseJson(json);
  if (value === undefined) return isCutOff(json) ? pending : invalid;
  return open(value);
}

/** Whether JSON ends before it is whole, as it does while it is streamed. */
function isCutOff(json: string): boolean {
  const bare = json.replace(/"(\\.|[^"\\])*("|$)/gs, "");
  return bare.replace(/[^[{]/g, "").length > bare.replace(/[^\]}]/g, "").length;
}

/** The first that holds it, else the one that says most. */
function firstOf<Value>(all: readonly OpenedResult<Value>[]): OpenedResult<Value> {
  for (const status of ["found", "failed", "pending"]) {
    const found = all.find((one) => one.status === status);
    if (found) return found;
  }
  return invalid;
}

/** A tool part of the AI SDK before its output (`input-streaming`, `call`, `approval-requested`), or with one that will change. */
function isUnderWay({ state, preliminary }: Fields): boolean {
  if (preliminary === true) return true;
  return typeof state === "string" && /^(input|call$|partial|approval)/.test(state);
}

function errorIn(fields: Fields): string | undefined {
  const { error, errorText, isError, is_error, successful, type, state } = fields;
  const texts = [errorText, error, fields.text, fields.content, fields.value, fields.message];
  const said = texts.map(wordsIn).find(Boolean) ?? "";
  const isFailed =
    Boolean(error) ||
    isError === true ||
    is_error === true ||
    successful === false ||
    state === "output-error" ||
    state === "output-denied" ||
    (typeof type === "string" && type.startsWith("error-"));
  return isFailed ? said : undefined;
}

function wordsIn(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(wordsIn).join("\n").trim();
  if (typeof value !== "object" || value === null) return "";
  const { text, message }: Fields = { text: undefined, message: undefined, ...value };
  return wordsIn(message ?? text);
}
