/** What the mock's requests meet, as far as the inspector shows it. */
export interface MockNetwork {
  /** ms waited before each answer. */
  latencyMs: number;
  /** 0 to 1: how many requests fail with a 503. */
  failureRate: number;
  /** Answers that a test put in place of the real ones. */
  faults: readonly unknown[];
}

/** A call of a tool, as the mock logged it. */
export interface MockCall {
  readonly toolSlug: string;
  /** `null`: the tool is unknown, or one of the session's own. */
  readonly toolkit: string | null;
  readonly userId: string;
  /** Each step of the decision which account it runs with, in plain words. */
  readonly trace: readonly string[];
  /** Why it was refused, or failed; `null`: it did not. */
  readonly error: string | null;
}

/** The mock, as the inspector turns its knobs: what `startMock()`, `prepareMock()` and `createMockServer()` return is one. */
export interface InspectedMock {
  readonly backend: {
    /** The starting points that it has. */
    readonly scenarios: readonly { readonly name: string; readonly description: string }[];
    readonly conditions: {
      get(): Promise<MockNetwork>;
      set(change: { latencyMs: number; failureRate: number; faults: [] }): Promise<unknown>;
    };
    readonly executions: {
      /** The newest first. */
      list(query: { limit: number }): Promise<{ readonly items: readonly MockCall[] }>;
    };
    snapshot(): Promise<{ readonly scenario: string }>;
    /** Calls a function whenever something changes. Returns the unsubscribe function. */
    subscribe(listener: () => void): () => void;
    reset(scenario?: string): Promise<void>;
  };
}
