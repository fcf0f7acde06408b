import type { CatalogTool, CatalogToolkit } from "../../catalog/types.ts";
import type { ToolAnswer, ToolOwner } from "../../tools/types.ts";
import type { Platform } from "../platform.ts";
import type { ConnectedAccountRecord } from "../records.ts";
import { userToolkitKey } from "../store/keys.ts";
import type { WriteTables } from "../store/tables.ts";
import { toolItems } from "./toolItems.ts";

const DAY = 24 * 60 * 60 * 1000;

/**
 * Runs a tool with an account, or, where the toolkit needs none, for a user. Arguments that are missing or of a wrong
 * type are a failure of the tool, not of the request.
 */
export function runTool(
  tables: WriteTables,
  platform: Platform,
  call: {
    tool: CatalogTool;
    toolkit: CatalogToolkit;
    userId: string;
    account: ConnectedAccountRecord | null;
    arguments: Record<string, unknown>;
  },
): ToolAnswer {
  const { tool, toolkit, userId, account } = call;
  const now = platform.now();
  const ownerId = account?.id ?? userToolkitKey(userId, toolkit.slug);
  const answer = platform.answerTool({
    tool,
    toolkit,
    arguments: call.arguments,
    userId,
    account: account && { id: account.id, alias: account.alias, wordId: account.wordId },
    owner: account === null ? withoutAccount(userId, toolkit.slug, now) : withAccount(account),
    items: toolItems(tables, ownerId, now),
    now,
  });
  // A caller may change what it gets; what is stored must not change with it.
  return { ...answer, data: structuredClone(answer.data) };
}

function withAccount(account: ConnectedAccountRecord): ToolOwner {
  const { id, toolkit, wordId, identity, connectedAt, createdAt } = account;
  return {
    seed: id,
    identity: identity ?? wordId.slice(toolkit.length + 1).replace("-", "."),
    since: connectedAt ?? createdAt,
  };
}

/** What needs no account is the same for everybody, and as old as today. */
function withoutAccount(userId: string, toolkit: string, now: number): ToolOwner {
  return { seed: toolkit, identity: userId, since: Math.floor(now / DAY) * DAY };
}
