import * as v from "valibot";
import type { MetaToolCall } from "../backend/platform.ts";
import type { SessionConfig } from "../backend/records.ts";
import { changeConnection } from "./changeConnection.ts";
import { type ConnectionResult, connectToolkit } from "./connectToolkit.ts";
import { defineMetaTool } from "./defineMetaTool.ts";
import { sessionIdSchema, workflowSession } from "./workflow.ts";

const actions = ["add", "list", "rename", "remove"] as const;

const slugSchema = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.description("A toolkit's slug."),
  v.examples(["gmail"]),
);

/** A toolkit to connect where it is not, or something to do with its accounts. */
const changeSchema = (allowed: readonly (typeof actions)[number][]) =>
  v.object({
    name: v.pipe(v.string(), v.nonEmpty(), v.description("A toolkit's slug.")),
    action: v.optional(
      v.pipe(
        v.picklist(allowed),
        v.description(
          "add: connects one more account. list, rename, remove: for accounts that are there. Left out: connects where nothing is connected.",
        ),
      ),
    ),
    account_id: v.optional(v.pipe(v.string(), v.description("Which account to rename or remove."))),
    alias: v.optional(v.pipe(v.string(), v.description("What to call the account."))),
  });

const anyChangeSchema = changeSchema(actions);

type Item = string | v.InferOutput<typeof anyChangeSchema>;

/** `listed` is the form that the session asks for; every form is accepted, and what the session forbids is answered. */
function argumentsSchema(listed: v.GenericSchema<Item>) {
  const itemSchema = v.union(
    [listed, slugSchema, anyChangeSchema],
    `must be a toolkit's slug, or {name, action?, account_id?, alias?} with an action of ${actions.join(", ")}`,
  );
  return v.object({
    toolkits: v.pipe(v.array(itemSchema), v.minLength(1), v.description("The toolkits.")),
    reinitiate_all: v.optional(
      v.pipe(
        v.boolean(),
        v.description("Starts a new connection for each of them, also where one works."),
      ),
      false,
    ),
    session_id: sessionIdSchema,
  });
}

const slugs = argumentsSchema(slugSchema);
const changes = argumentsSchema(anyChangeSchema);
const changesWithoutRemoval = argumentsSchema(
  changeSchema(actions.filter((action) => action !== "remove")),
);

/** Where a session takes several accounts, an agent has to name them. */
function schemaFor({ multi_account, manage_connections }: SessionConfig) {
  if (multi_account?.enable !== true) return slugs;
  return manage_connections.enable_connection_removal === false ? changesWithoutRemoval : changes;
}

/** COMPOSIO_MANAGE_CONNECTIONS: says which toolkits are connected, and gives Connect Links for the others. */
export const manageConnectionsTool = defineMetaTool({
  slug: "COMPOSIO_MANAGE_CONNECTIONS",
  name: "Manage connections",
  description:
    "Says which toolkits are connected. For one that is not, starts a connection and gives a redirect_url: show it to the user as a link, and go on once they are through. Use the slugs that COMPOSIO_SEARCH_TOOLS gave.",
  tags: ["openWorldHint", "destructiveHint"],
  isOn: (config) => config.manage_connections.enabled,
  schema: schemaFor,
  run(call, { toolkits, reinitiate_all, session_id }) {
    const results = toolkits.map((item) => resultOf(call, item, reinitiate_all));
    const count = (status: ConnectionResult["status"]) =>
      results.filter((result) => result.status === status).length;
    const failed = count("failed");
    return {
      data: {
        message: summaryOf(count("active"), count("initiated"), failed),
        results: Object.fromEntries(results.map((result) => [result.toolkit, result])),
        summary: {
          total_toolkits: results.length,
          active_connections: count("active"),
          initiated_connections: count("initiated"),
          failed_connections: failed,
        },
        session: workflowSession(call.session, session_id),
      },
      error: null,
      trace: results.map(({ toolkit, status, connected_account_id, error_message }) =>
        [`${toolkit}: ${status}`, connected_account_id, error_message].filter(Boolean).join(", "),
      ),
    };
  },
});

function resultOf(call: MetaToolCall, item: Item, always: boolean): ConnectionResult {
  if (typeof item === "string") return connectToolkit(call, item, { always });
  const { name, action, account_id, alias } = item;
  return action === undefined || action === "add"
    ? connectToolkit(call, name, { always: always || action === "add", alias })
    : changeConnection(call, { toolkit: name, action, account: account_id, alias });
}

function summaryOf(active: number, initiated: number, failed: number): string {
  return [
    ...(active > 0 ? [`${active} connected.`] : []),
    ...(initiated > 0 ? [`${initiated} started: show the user the links.`] : []),
    ...(failed > 0 ? [`${failed} failed: see error_message.`] : []),
  ].join(" ");
}
