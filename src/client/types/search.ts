/** What `session.search` takes. */
export interface SearchQuery {
  /** What the agent wants to do, in its own words. Up to 1,024 characters, not empty. */
  query: string;
  /** Only tools of these toolkits. Default: of all that the session may use. */
  toolkits?: readonly string[] | undefined;
}

/** The tools that fit one use case. */
export interface SearchResult {
  /** From 1. */
  index: number;
  /** The query. */
  useCase: string;
  /** Tools that fit, the best first. */
  primaryToolSlugs: readonly string[];
  /** Tools that may help. */
  relatedToolSlugs: readonly string[];
  /** The toolkits of all these. */
  toolkits: readonly string[];
  /** `easy`, `medium`, `hard`; `undefined` if not said. */
  difficulty: string | undefined;
  /** Why nothing could be found; `null`, as in the official SDK, when there is no such reason. */
  error: string | null;
  /** How to go about it, for a model; `undefined` if not said. */
  executionGuidance: string | undefined;
  /** What went wrong for others, for a model; `undefined` if not said. */
  knownPitfalls: readonly string[] | undefined;
  /** What is known from earlier calls, by toolkit; `undefined` if nothing is. */
  memory: Readonly<Record<string, readonly string[]>> | undefined;
  /** Id of the plan; `undefined` without one. */
  planId: string | undefined;
  /** The plan, step by step, for a model; `undefined` without one. */
  recommendedPlanSteps: readonly string[] | undefined;
  /** Code for the remote workbench; `undefined` if there is none. */
  referenceWorkbenchSnippets: readonly { code: string; description: string }[] | undefined;
}

/** A tool that was found, with its schema or where to get that. */
export interface SearchToolSchema {
  /** `GITHUB_CREATE_AN_ISSUE` */
  toolSlug: string;
  /** Slug of its toolkit. */
  toolkit: string;
  /** For models; `undefined` if not said. */
  description: string | undefined;
  /** `false`: load the schema with `schemaRef`. `undefined` if not said. */
  hasFullSchema: boolean | undefined;
  /** JSON Schema of the arguments; `undefined` when it must be loaded. */
  inputSchema: Record<string, unknown> | undefined;
  /** JSON Schema of the result; `undefined` if not said. */
  outputSchema: Record<string, unknown> | undefined;
  /** The call that loads the schema; `undefined` when the schema is here. */
  schemaRef:
    | { tool: string; args: { toolSlugs: readonly string[] }; message: string | undefined }
    | undefined;
}

/** How the connection of a toolkit that was found stands. */
export interface SearchConnectionStatus {
  /** Its slug. */
  toolkit: string;
  /** What it is. */
  description: string;
  /** Whether its tools can run now. */
  hasActiveConnection: boolean;
  /** The same in words, for a model. */
  statusMessage: string;
  /** Auth config and account, as the platform writes them; `undefined` without an active connection. */
  connectionDetails: Record<string, unknown> | undefined;
  /** Who is connected (email, name, …), as the platform writes it; `undefined` if not known. */
  currentUserInfo: Record<string, unknown> | undefined;
}

/** What `session.search` resolves to. */
export interface SearchResponse {
  /** Whether the search could be made; `false` has an `error`. */
  success: boolean;
  /** Why it could not; `null`, as in the official SDK, when it could. */
  error: string | null;
  /** One entry, since one query is asked. */
  results: readonly SearchResult[];
  /** The tools that were found, by slug. */
  toolSchemas: Readonly<Record<string, SearchToolSchema>>;
  /** One for each toolkit that was found. */
  toolkitConnectionStatuses: readonly SearchConnectionStatus[];
  /** What to do next, for a model. */
  nextStepsGuidance: readonly string[];
  /** The id that meta tools take as `session_id`. */
  session: { id: string };
}
