import { ToolRouterError } from "../client/index.ts";

/** What is in `later.ts`. */
export type Later = typeof import("./later.ts");

/**
 * Makes a loader of a dynamic import, which is begun anew after a failure. Yet many browsers keep a failed import for as
 * long as the page lives: nobody should load what no one asked for while the browser is offline.
 *
 * @param onArrive told once, when the code is there
 */
export function createLoader<Code>(
  importCode: () => Promise<Code>,
  onArrive?: (code: Code) => void,
): () => Promise<Code> {
  let code: Code | undefined;
  return async () => {
    if (code) return code;
    try {
      const arrived = await importCode();
      if (!code) {
        code = arrived;
        onArrive?.(code);
      }
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

let there: Later | undefined;
const waiting = new Set<(later: Later) => void>();

/** Loads what is in `later.ts`. Rejects with `network` where that fails. */
export const loadLater: () => Promise<Later> = createLoader(
  () => import("./later.ts"),
  (later) => {
    there = later;
    for (const listener of waiting) listener(later);
  },
);

/** Gives what is in `later.ts` when it is there, whoever loaded it. Gives back the way to wait no longer. */
export function onLater(listener: (later: Later) => void): () => void {
  if (there) listener(there);
  else waiting.add(listener);
  return () => waiting.delete(listener);
}
