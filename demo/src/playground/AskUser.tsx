import { ApprovalPrompt } from "tool-router-react";
import type { Call, Question } from "./Call.ts";

/** The name of the one question in the answer that the kit reads. */
const ONLY = "question";

/** The server's question over MCP (an elicitation), as the user meets it: what it is about, and a yes or a no. */
export function AskUser({ call, question }: { call: Call; question: Question }) {
  const { message, requestedSchema, answer } = question;
  return (
    <ApprovalPrompt
      result={{ inputRequests: { [ONLY]: { message, requestedSchema } } }}
      call={{ toolSlug: call.tool, arguments: call.args }}
      execute={(_tool, _args, { inputResponses }) =>
        answer(inputResponses?.[ONLY] ?? { action: "cancel" })
      }
    />
  );
}
