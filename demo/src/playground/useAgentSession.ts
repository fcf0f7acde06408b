import { useCallback, useEffect, useMemo, useState } from "react";
import type { ToolRouterClient } from "tool-router-react";
import { messageOf } from "./messageOf.ts";
import { openAgentSession } from "./openAgentSession.ts";

/** The session of a user's agent, once it is there. */
export function useAgentSession(
  client: ToolRouterClient,
  userId: string,
  callbackUrl: string,
): { sessionId: string | undefined; error: string | undefined; refetch(): void } {
  const [opened, setOpened] = useState<{ userId: string; sessionId?: string; error?: string }>();
  const [attempt, setAttempt] = useState(0);
  const wanted = useMemo(() => ({ userId, attempt }), [userId, attempt]);

  useEffect(() => {
    let isWanted = true;
    openAgentSession(client, wanted.userId, callbackUrl).then(
      (sessionId) => isWanted && setOpened({ userId: wanted.userId, sessionId }),
      (error: unknown) => isWanted && setOpened({ userId: wanted.userId, error: messageOf(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [client, wanted, callbackUrl]);

  const current = opened?.userId === userId ? opened : undefined;
  const refetch = useCallback(() => setAttempt((count) => count + 1), []);
  return { sessionId: current?.sessionId, error: current?.error, refetch };
}
