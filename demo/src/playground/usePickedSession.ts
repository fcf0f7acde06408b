import { useState } from "react";
import { type ToolRouterClient, useSession } from "tool-router-react";
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
  retry(): void;
}

/** Lets one of the user's sessions be picked: the assistant's own, or the one that the Integrations page works in. */
export function usePickedSession(
  client: ToolRouterClient,
  userId: string,
  callbackUrl: string,
): PickedSession {
  const [kind, pick] = useState<string>(kinds[0].value);
  const agent = useAgentSession(client, userId, callbackUrl);
  const { session, error, retry } = useSession();
  const picked =
    kind === "integrations"
      ? { sessionId: session?.sessionId, error: error?.displayMessage, retry }
      : agent;
  return { kinds, kind, pick, ...picked };
}
