"use client";

import { useState } from "react";
import { isToolRouterError, type ToolRouterError } from "../client/index.ts";

/** Runs something that may be refused and keeps why it was; `run` resolves to whether it worked. */
export function useAction() {
  const [state, setState] = useState<{ isBusy: boolean; error?: ToolRouterError }>({
    isBusy: false,
  });
  return {
    ...state,
    async run(action: () => Promise<unknown>): Promise<boolean> {
      setState({ isBusy: true });
      try {
        await action();
        setState({ isBusy: false });
        return true;
      } catch (error) {
        if (!isToolRouterError(error)) throw error;
        setState({ isBusy: false, error });
        return false;
      }
    },
    clear: () => setState({ isBusy: false }),
  };
}
