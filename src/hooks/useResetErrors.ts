"use client";
import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { useCallback, useContext } from "react";
import { ScopeContext } from "./useToolRouter.ts";

/**
 * What an error boundary around suspending hooks needs to start afresh: a function for its `onReset`, that forgets what could
 * not be read, so that what is rendered next reads it again. It may be used above the provider too, where the boundary is
 * around that. A host with a react-query of its own may use `QueryErrorResetBoundary` instead.
 *
 * @example
 * ```tsx
 * function Connections() {
 *   const resetErrors = useResetErrors();
 *   return (
 *     <ErrorBoundary
 *       onReset={resetErrors}
 *       fallbackRender={({ error, resetErrorBoundary }) => (
 *         <button onClick={resetErrorBoundary}>{error.displayMessage} Try again</button>
 *       )}
 *     >
 *       <Suspense fallback={<p>Loading</p>}>
 *         <Results />
 *       </Suspense>
 *     </ErrorBoundary>
 *   );
 * }
 * ```
 */
export function useResetErrors(): () => void {
  const scope = useContext(ScopeContext);
  const { reset } = useQueryErrorResetBoundary();
  return useCallback(() => {
    reset();
    void scope?.queryClient.resetQueries({
      queryKey: scope.key,
      predicate: ({ state }) => state.status === "error" && state.data === undefined,
    });
  }, [scope, reset]);
}
