import { useEffect, useState } from "react";
import type { RunningMock } from "tool-router-react/mock/browser";

/** A call in the platform's log. Only the mock has one to look into: it says which account ran it, and why that one. */
export type Execution = Awaited<ReturnType<RunningMock["backend"]["executions"]["get"]>>;

/** A call in the log, once it is read. */
export function useExecution(mock: RunningMock, id: string | undefined): Execution | undefined {
  const [execution, setExecution] = useState<Execution>();
  useEffect(() => {
    if (id === undefined) return;
    let isWanted = true;
    mock.backend.executions.get(id).then(
      (found) => isWanted && setExecution(found),
      // A log that was cleared has nothing more to say.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [mock, id]);
  return execution;
}
