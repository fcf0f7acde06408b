import {
  array,
  boolean,
  type GenericSchema,
  type InferOutput,
  nullable,
  number,
  object,
  optional,
  picklist,
  safeParse,
  string,
} from "valibot";
import { authSchemeModes } from "../catalog/types.ts";
import { type ConnectPort, ConnectProblem } from "./connectPort.ts";
import { text } from "./words/translate.ts";

const fieldSchema = object({
  name: string(),
  displayName: string(),
  description: string(),
  type: string(),
  required: boolean(),
  secret: optional(boolean(), false),
  default: optional(string(), ""),
});

const linkSchema = object({
  status: picklist(["pending", "opened", "approved", "denied", "expired"]),
  connected_account_id: string(),
  app_name: string(),
  app_logo: optional(string(), ""),
  toolkit: object({ slug: string(), name: string(), logo: string() }),
  auth_scheme: picklist(authSchemeModes),
  fields: array(fieldSchema),
  scopes: optional(array(string()), []),
  expires_in_ms: number(),
  callback_url: nullable(string()),
});

const resultSchema = object({
  status: picklist(["success", "failed", "pending"]),
  error: optional(nullable(string()), null),
  connected_account_id: string(),
  callback_url: nullable(string()),
});

const errorSchema = object({
  error: object({ message: string(), errors: optional(array(string()), []) }),
});

function problemFor(status: number, body: unknown): ConnectProblem {
  const parsed = safeParse(errorSchema, body);
  const { message, errors } = parsed.success
    ? parsed.output.error
    : { message: text("problem.answered", { status: String(status) }), errors: [] };
  switch (status) {
    case 404:
      return new ConnectProblem("unknown", message);
    case 409:
      return new ConnectProblem("over", message);
    case 400:
      return new ConnectProblem("invalid", message, errors);
    default:
      return new ConnectProblem("unavailable", message);
  }
}

async function ask<Schema extends GenericSchema>(
  schema: Schema,
  url: string,
  init?: RequestInit,
): Promise<InferOutput<Schema>> {
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch {
    throw new ConnectProblem("unavailable", text("problem.unreachable"));
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    throw problemFor(response.status, body);
  }
  const parsed = safeParse(schema, body);
  if (!parsed.success) {
    throw new ConnectProblem("unavailable", text("problem.version"));
  }
  return parsed.output;
}

/** Links of the server that sent the page, through its control plane. */
export function createHttpConnectPort(token: string, origin: string): ConnectPort {
  const url = `${origin}/__mock__/links/${token}`;
  return {
    async open() {
      const link = await ask(linkSchema, url);
      return {
        status: link.status,
        accountId: link.connected_account_id,
        appName: link.app_name,
        appLogo: link.app_logo,
        toolkit: link.toolkit,
        scheme: link.auth_scheme,
        fields: link.fields,
        scopes: link.scopes,
        expiresInMs: link.expires_in_ms,
        callbackUrl: link.callback_url,
      };
    },
    async complete(decision) {
      const result = await ask(resultSchema, `${url}/complete`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(decision),
      });
      return {
        status: result.status,
        error: result.error,
        accountId: result.connected_account_id,
        callbackUrl: result.callback_url,
      };
    },
    onChange: () => undefined,
  };
}
