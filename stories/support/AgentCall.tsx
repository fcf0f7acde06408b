import { type ReactNode, useEffect, useState } from "react";
import { type ToolExecution, useTools } from "tool-router-react";

interface AgentCallProps {
  toolSlug: string;
  args: Readonly<Record<string, unknown>>;
  /** Renders what came back; `undefined` until then. */
  children: (result: ToolExecution | undefined) => ReactNode;
}

/** A call that an agent makes in the story's session: one for each visit. */
export function AgentCall({ toolSlug, args, children }: AgentCallProps) {
  const { execute } = useTools({ enabled: false });
  const [call] = useState({ toolSlug, args });
  const [result, setResult] = useState<ToolExecution>();
  useEffect(() => {
    let isWanted = true;
    execute(call.toolSlug, { ...call.args }).then((answer) => isWanted && setResult(answer));
    return () => {
      isWanted = false;
    };
  }, [execute, call]);
  return children(result);
}
