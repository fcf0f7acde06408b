import type { CatalogTool } from "../../catalog/types.ts";
import type { ConnectedAccountRecord } from "../records.ts";
import type { ExecuteResult } from "../types.ts";
import { checkArguments } from "./checkArguments.ts";

/**
 * What a tool answers. Nothing leaves the mock, and it says so: the answer tells which account ran which tool with
 * what. Arguments that are missing or of a wrong type are a failure of the tool, not of the request.
 */
export function runTool(
  tool: CatalogTool,
  account: ConnectedAccountRecord | null,
  args: Record<string, unknown>,
): Omit<ExecuteResult, "logId"> {
  const problems = checkArguments(tool.inputParameters, args);
  if (problems.length > 0) {
    return { data: {}, error: `Invalid arguments for ${tool.slug}: ${problems.join("; ")}` };
  }
  return {
    data: {
      tool: tool.slug,
      account: account && { id: account.id, alias: account.alias, word_id: account.wordId },
      arguments: args,
      result: { ok: true, message: `${tool.name} ran in the mock; nothing was sent anywhere.` },
    },
    error: null,
  };
}
