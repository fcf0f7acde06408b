/** A tool: what an agent can call. */
export interface Tool {
  /** Its id, in upper case: `GITHUB_CREATE_AN_ISSUE`. */
  slug: string;
  /** For users: `Create an issue`. Empty if it has none. */
  name: string;
  /** For models: what it does and when to call it. Empty if it has none. */
  description: string;
  /** JSON Schema of the arguments; `{}` for a tool without any. */
  inputParameters: Record<string, unknown>;
  /** Platform tags; MCP hints (`readOnlyHint`, `destructiveHint`, …) are among them. */
  tags: readonly string[];
  /** The toolkit that it belongs to. `logo` is `undefined` when there is none that a page may load. */
  toolkit: { slug: string; name: string; logo: string | undefined };
}

/** What `session.execute` takes beside the tool and its arguments. */
export interface ExecuteOptions {
  /**
   * The account to use: an id (`ca_…`), an alias or a word id. It must be one of the session's active connections for the
   * toolkit. Default: the account that the session's configuration leads to.
   */
  account?: string | undefined;
  /** Answers to the `inputRequests` of the call before, by their ids. Repeat that call with its tool and arguments unchanged. */
  inputResponses?: Readonly<Record<string, InputResponse>> | undefined;
  /** The `requestState` of the call before, unchanged. */
  requestState?: string | undefined;
}

/**
 * What became of a call.
 *
 * - `completed`: the tool ran. The only one that is a success.
 * - `failed`: the tool ran and failed, or the user declined. Types that this version does not know read as this one.
 * - `input_required`: nothing ran yet; answer `inputRequests` and repeat the call.
 * - `blocked`: a rule of the project forbids it; nothing ran.
 */
export type ToolResultType = "completed" | "failed" | "input_required" | "blocked";

/** A question that must be answered before a tool runs, such as an approval. A form, in the terms of MCP's elicitation. */
export interface InputRequest {
  /** `elicitation` is the only known one. */
  type: string;
  /** `form` is the only known one. */
  mode: string;
  /** The question, for a user; it ends in the call that is meant. */
  message: string;
  /** Flat JSON Schema of the answer's `content`: strings, numbers, booleans, enums. */
  requestedSchema: Record<string, unknown>;
}

/** The user's answer to an {@link InputRequest}. */
export interface InputResponse {
  /** After `decline` and `cancel` the call answers `failed`. */
  action: "accept" | "decline" | "cancel";
  /** With `accept`: what the request's schema asks for, `{ decision: "approve" }` for an approval. */
  content?: Readonly<Record<string, unknown>> | undefined;
}

/** What an answer of a call says about input that it waits for. */
export interface InputState {
  /** Success is `resultType === "completed"`, nothing else. */
  resultType: ToolResultType;
  /** The questions, by their ids, with `input_required`; else `undefined`. */
  inputRequests: Readonly<Record<string, InputRequest>> | undefined;
  /** Goes back with the answers, unchanged; `undefined` when there is none. */
  requestState: string | undefined;
}

/** What running a tool gives. A tool that ran and failed is an answer, not a thrown error. */
export interface ToolExecution extends InputState {
  /** What the tool gave; `{}` when it gave nothing or did not run. */
  data: Record<string, unknown>;
  /** Why it failed, in the tool's words; `null`, as in the official SDK, when there are none. */
  error: string | null;
  /** The call's entry in the platform's log (`log_…`). Empty when nothing ran. */
  logId: string;
}
