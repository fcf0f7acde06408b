/** A call that the page made in the agent's place. */
export interface Call {
  readonly id: number;
  readonly tool: string;
  readonly args: Record<string, unknown>;
  /** The refused call that this one is to make possible. */
  readonly onBehalfOf?: Call | undefined;
  readonly outcome: Outcome;
}

/** What came of a call. */
export type Outcome =
  | { status: "running" }
  | ({ status: "answered" } & Ended)
  /** `reason`: in the words that an agent reads. */
  | ({ status: "failed"; reason: string } & Ended);

interface Ended {
  /** What the tool gave; a failed call may have given some of it. */
  data?: object;
  /** In the log of executions; absent when the call never reached the platform. */
  executionId?: string;
  /** Refused for want of a connection. */
  needsConnection: boolean;
  ms: number;
}
