import { ConnectPrompt } from "tool-router-react";

/** A part of a chat's message, as the AI SDK has it. */
interface ToolPart {
  type: string;
  toolCallId: string;
}

export function ChatPart({ part, goOn }: { part: ToolPart; goOn?: (text: string) => void }) {
  if (part.type !== "tool-COMPOSIO_MANAGE_CONNECTIONS") return null;
  return (
    <ConnectPrompt
      result={part}
      // Left out in messages that the chat has answered already.
      onContinue={goOn && (({ connected }) => goOn(`I connected ${connected.join(", ")}. Go on.`))}
    />
  );
}
