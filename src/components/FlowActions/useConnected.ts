"use client";

import { useEffect, useRef } from "react";
import type { ConnectedAccount } from "../../client/index.ts";
import type { AuthorizeState } from "../../core/authorize/AuthorizeState.ts";

/** Calls back once for each authorization that becomes connected while the component is there. */
export function useConnected(
  state: AuthorizeState,
  onConnected: (account: ConnectedAccount | undefined) => void,
): void {
  const before = useRef(state.status);
  useEffect(() => {
    const was = before.current;
    before.current = state.status;
    if (was !== "connected" && state.status === "connected") onConnected(state.account);
  });
}
