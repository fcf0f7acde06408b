import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import type { InputResponse, ToolExecution } from "tool-router-react";
import type { McpQuestion } from "./connectMcp.ts";

/** A call that the page made in the agent's place. */
export interface Call {
  readonly id: number;
  readonly tool: string;
  readonly args: Record<string, unknown>;
  /** The session that it was made in: what its user is asked is of that one, whichever is picked by then. */
  readonly sessionId: string;
  /** The refused call that this one is to make possible. */
  readonly onBehalfOf?: Call | undefined;
  /** What its user was asked before it ran. */
  readonly question?: Question | undefined;
  readonly outcome: Outcome;
}

/** A question to the user, with the way to answer it: resolves to what the call then gave. */
export interface Question extends McpQuestion {
  /** Unlike any other's: the same may be asked twice. */
  id: string;
  answer(response: InputResponse): Promise<ToolExecution>;
}

/** What came of a call. */
export type Outcome =
  | { status: "running" }
  | ({ status: "answered" } & Ended)
  /** `reason`: in the words that an agent reads. */
  | ({ status: "failed"; reason: string } & Ended);

interface Ended {
  /** As MCP gave it; absent when the call never reached the platform. */
  result?: CallToolResult;
  /** What the tool gave; a failed call may have given some of it. */
  data?: object;
  /** In the log of executions; absent when the call never reached the platform. */
  executionId?: string;
  /** Refused for want of a connection. */
  needsConnection: boolean;
  ms: number;
}
