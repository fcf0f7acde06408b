import { useState } from "react";
import { type ToolRouterClient, useSession } from "tool-router-react";
import type { PlaygroundProps } from "./PlaygroundPage.tsx";
import { useAgentSession } from "./useAgentSession.ts";

const kinds = [
  { value: "agent", label: "Assistant, with tools of 7 apps at hand" },
  { value: "integrations", label: "Integrations page, finds tools by searching" },
] as const;

/** The session that the playground works in. */
export interface PickedSession {
  kinds: readonly { value: string; label: string }[];
  kind: string;
  pick(kind: string): void;
  sessionId: string | undefined;
  error: string | undefined;
  refetch(): void;
}

/**
 * Lets one of the user's sessions be picked: the assistant's own, the one that the Integrations page works in, or one
 * that a scenario brought.
 */
export function usePickedSession(
  client: ToolRouterClient,
  { userId, sessions, callbackUrl }: Pick<PlaygroundProps, "userId" | "sessions" | "callbackUrl">,
): PickedSession {
  const [kind, pick] = useState<string>(kinds[0].value);
  const agent = useAgentSession(client, userId, callbackUrl);
  const { session, error, refetch } = useSession();
  // The first is the Integrations page's.
  const brought = sessions.slice(1).map((id) => ({ value: id, label: `${id}, of the scenario` }));

  function picked(): Pick<PickedSession, "sessionId" | "error" | "refetch"> {
    if (kind === "agent") return agent;
    if (kind === "integrations") {
      return { sessionId: session?.sessionId, error: error?.displayMessage, refetch };
    }
    return { sessionId: kind, error: undefined, refetch: () => undefined };
  }

  return { kinds: [...kinds, ...brought], kind, pick, ...picked() };
}
