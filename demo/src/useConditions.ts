import { useEffect, useState } from "react";
import type { Conditions, MockBackend } from "tool-router-react/mock";

/** The platform's conditions, which outlive the page and change in other tabs too; undefined until they are read. */
export function useConditions(backend: MockBackend): Conditions | undefined {
  const [conditions, setConditions] = useState<Conditions>();
  useEffect(() => {
    let isOver = false;
    async function read(): Promise<void> {
      const now = await backend.conditions.get();
      if (!isOver) setConditions(now);
    }
    void read();
    const stop = backend.subscribe(() => void read());
    return () => {
      isOver = true;
      stop();
    };
  }, [backend]);
  return conditions;
}
