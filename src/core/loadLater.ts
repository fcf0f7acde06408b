import { ToolRouterError } from "../client/index.ts";

/** What is in `later.ts`. */
export type Later = typeof import("./later.ts");

/**
 * Makes a loader of a dynamic import. What failed is tried again at the next call; yet many browsers keep a failed import
 * for as long as the page lives, so what is bound to fail, offline, is not begun.
 */
export function createLoader<Code>(importCode: () => Promise<Code>): () => Promise<Code> {
  let code: Code | undefined;
  return async () => {
    if (code) return code;
    try {
      if (globalThis.navigator?.onLine === false) throw new Error("The browser is offline.");
      code = await importCode();
      return code;
    } catch (cause) {
      throw new ToolRouterError(
        "network",
        "tool-router-react could not load its code. Reload the page if it stays so.",
        { cause },
      );
    }
  };
}

/** Loads what is in `later.ts`. Rejects with `network` where that fails. */
export const loadLater: () => Promise<Later> = createLoader(() => import("./later.ts"));
