import { ApprovalPrompt } from "tool-router-react";
import type { Call, Question } from "./Call.ts";

/** The server's question over MCP (an elicitation), as the user meets it: what it is about, and a yes or a no. */
export function AskUser({ call, question }: { call: Call; question: Question }) {
  const { id, message, requestedSchema, answer } = question;
  return (
    <ApprovalPrompt
      result={{ inputRequests: { [id]: { message, requestedSchema } } }}
      call={{ toolSlug: call.tool, arguments: call.args }}
      execute={(_tool, _args, { inputResponses }) =>
        answer(inputResponses?.[id] ?? { action: "cancel" })
      }
    />
  );
}
