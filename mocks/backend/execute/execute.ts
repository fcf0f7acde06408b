import type { MetaAnswer, MetaTool, Platform, Runner } from "../platform.ts";
import type { SessionRecord } from "../records.ts";
import { findSession } from "../sessions/findSession.ts";
import type { WriteTables } from "../store/tables.ts";
import type { AppToolOutcome, ExecuteInput, ExecuteResult, InputNeeded } from "../types.ts";
import { executeAppTool, executeAppTools } from "./executeAppTool.ts";
import { logExecution } from "./logExecution.ts";

/** A call that has to wait for the user does so after the write that began it. */
export type ExecuteOutcome =
  | AppToolOutcome
  | InputNeeded
  | { finish(runner: Runner): Promise<ExecuteResult> };

/** Links open here when a call does not say where it came to. */
const DEFAULT_ORIGIN = "http://localhost";

/** Runs a tool of a session: one of the session's own, or a toolkit's. Either way it is in the log. */
export function execute(
  tables: WriteTables,
  platform: Platform,
  sessionId: string,
  input: ExecuteInput,
): ExecuteOutcome {
  const session = findSession(tables, sessionId);
  const metaTool = platform.metaTools.find(session.config, input.toolSlug);
  return metaTool === undefined
    ? executeAppTool(tables, platform, session, input)
    : executeMetaTool(tables, platform, session, metaTool, input);
}

function executeMetaTool(
  tables: WriteTables,
  platform: Platform,
  session: SessionRecord,
  metaTool: MetaTool,
  input: ExecuteInput,
): ExecuteOutcome {
  const { arguments: args = {}, origin = DEFAULT_ORIGIN, signal } = input;
  const answer = metaTool.run(
    {
      tables,
      platform,
      session,
      customTools: input.customTools ?? [],
      linkAddress: (token) => platform.pageUrl(token, origin),
      executeAll: (inputs) =>
        executeAppTools(tables, platform, session, {
          name: metaTool.slug,
          inputs,
          answer: input,
        }),
    },
    args,
  );
  if ("inputRequests" in answer) return answer;
  if (!("finish" in answer)) return { result: write(tables, answer) };
  return {
    async finish(runner) {
      const found = await answer.finish(runner, signal);
      return runner.write((current) => write(current, found));
    },
  };

  function write(into: WriteTables, { data, error, trace = [] }: MetaAnswer): ExecuteResult {
    const { slug } = metaTool;
    const logId = logExecution(into, platform, {
      toolSlug: slug,
      toolkit: null,
      userId: session.userId,
      sessionId: session.id,
      accountId: null,
      authConfigId: null,
      rule: null,
      trace: [`${slug} is one of the session's own tools: it needs no account.`, ...trace],
      error,
      refused: false,
    });
    return { data, error, logId };
  }
}
