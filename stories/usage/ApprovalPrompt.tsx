import { type ApprovalCall, ApprovalPrompt, type ToolExecution } from "tool-router-react";

interface ChatPartProps {
  /** What the tool's call returned, in whatever envelope. */
  result: unknown;
  /** The call itself: it is repeated unchanged. */
  call: ApprovalCall;
  onResult: (execution: ToolExecution) => void;
}

export function ChatPart({ result, call, onResult }: ChatPartProps) {
  return <ApprovalPrompt result={result} call={call} onResult={onResult} />;
}
