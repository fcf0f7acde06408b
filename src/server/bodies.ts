import { assertUsable, checkMetaTool } from "./accounts.ts";
import type { Call } from "./Call.ts";
import { checkCallbackUrl } from "./callbackUrl.ts";
import {
  anything,
  bySlug,
  count,
  either,
  fields,
  flag,
  list,
  longText,
  oneOf,
  record,
  text,
  word,
} from "./checks.ts";
import { assertToolkits, boundConfig } from "./sessionBounds.ts";
import type { Json } from "./sessionConfig.ts";

/** Makes of a browser's body the one that is sent. @throws Refusal 400 */
export type MakeBody = (body: Json, call: Call) => Json | Promise<Json>;

const slugs = list(word);
const filter = fields({ enable: slugs, disable: slugs });
const orNull =
  (check: typeof word): typeof word =>
  (value, path) =>
    value === null ? null : check(value, path);

const configChecks = {
  // Whatever it says: the body that is sent names the user who is logged in.
  user_id: anything,
  toolkits: orNull(either(slugs, filter)),
  auth_configs: orNull(bySlug(word)),
  connected_accounts: orNull(bySlug(either(word, slugs))),
  manage_connections: orNull(
    fields({
      enable: flag,
      callback_url: orNull(text),
      enable_wait_for_connections: flag,
      enable_connection_removal: flag,
    }),
  ),
  tools: orNull(
    bySlug(either(slugs, fields({ enable: slugs, disable: slugs, tags: either(slugs, filter) }))),
  ),
  tags: orNull(either(slugs, filter)),
  preload: orNull(fields({ tools: either(oneOf("all"), slugs) })),
  search: orNull(fields({ enable: flag })),
  execute: orNull(fields({ enable_multi_execute: flag })),
  workbench: orNull(fields({ enable: flag })),
  multi_account: orNull(
    fields({ enable: flag, max_accounts_per_toolkit: count, require_explicit_selection: flag }),
  ),
};

const create = fields(configChecks);
const patch = fields({ ...configChecks, expected_config_version: count });

/** `POST /tool_router/session` */
export const createBody: MakeBody = async (body, call) => ({
  ...(await boundConfig(call, create(body), true)),
  user_id: call.userId,
});

/** `PATCH /tool_router/session/{id}` */
export const patchBody: MakeBody = async (body, call) => {
  const { user_id: _, ...asked } = patch(body);
  return boundConfig(call, asked, false);
};

const link = fields({ user_id: anything, toolkit: word, alias: text, callback_url: text });

/** `POST /tool_router/session/{id}/link` */
export const linkBody: MakeBody = (body, call) => {
  const { user_id: _, ...asked } = link(body);
  assertToolkits(call, [asked.toolkit], "toolkit");
  checkCallbackUrl(call, asked.callback_url, "callback_url");
  return asked;
};

const execute = fields({
  user_id: anything,
  tool_slug: word,
  arguments: record,
  account: text,
  enable_auto_workbench_offload: flag,
  input_responses: record,
  request_state: longText,
});

/** `POST /tool_router/session/{id}/execute`: an alias is looked up among the session's own accounts; an id is asked about. */
export const executeBody: MakeBody = async (body, call) => {
  const { user_id: _, ...asked } = execute(body);
  const id = typeof asked.account === "string" && asked.account.startsWith("ca_") && asked.account;
  if (id) await assertUsable(call, [id], "account");
  await checkMetaTool(call, asked.tool_slug, asked.arguments, "arguments");
  return asked;
};

const executeMeta = fields({ slug: word, arguments: record });

/** `POST /tool_router/session/{id}/execute_meta` */
export const executeMetaBody: MakeBody = async (body, call) => {
  const asked = executeMeta(body);
  await checkMetaTool(call, asked.slug, asked.arguments, "arguments");
  return asked;
};

const search = fields({
  queries: list(fields({ use_case: text, known_fields: text })),
  toolkits: slugs,
  model: text,
});

/** `POST /tool_router/session/{id}/search` */
export const searchBody: MakeBody = (body, call) => {
  const asked = search(body);
  assertToolkits(call, [asked.toolkits].flat(), "toolkits");
  return asked;
};

const proxyExecute = fields({
  toolkit_slug: word,
  endpoint: text,
  method: oneOf("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"),
  body: anything,
  parameters: list(fields({ name: text, type: oneOf("header", "query"), value: longText })),
});

/** `POST /tool_router/session/{id}/proxy_execute` */
export const proxyExecuteBody: MakeBody = (body, call) => {
  const asked = proxyExecute(body);
  assertToolkits(call, [asked.toolkit_slug], "toolkit_slug");
  return asked;
};

/** `PATCH /connected_accounts/{id}`: the label alone; credentials go over the Connect Link page. */
export const accountBody: MakeBody = (body) => fields({ alias: text })(body);

/** `PATCH /connected_accounts/{id}/status` */
export const accountStatusBody: MakeBody = (body) => fields({ enabled: flag })(body);
