"use client";

import { useRef, useState } from "react";
import { useSession } from "../../hooks/useSession.ts";
import { useAction } from "../useAction.ts";

/** The choice of an account for the session, shown at once and taken back when the platform refuses it. */
export function usePinning(toolkit: string, pinned: string | undefined) {
  const { pin, unpin } = useSession();
  const [wanted, setWanted] = useState<{ id: string | undefined }>();
  const { run, error } = useAction();
  const last = useRef(0);

  return {
    /** The chosen account; none is the automatic choice. */
    choice: wanted ? wanted.id : pinned,
    isBusy: wanted !== undefined,
    error,
    async choose(id: string | undefined) {
      const turn = ++last.current;
      setWanted({ id });
      await run(() => (id ? pin(toolkit, id) : unpin(toolkit)));
      // Of several quick choices (arrow keys) the last one stays on screen.
      if (turn === last.current) setWanted(undefined);
    },
  };
}
