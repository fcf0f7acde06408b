import { useEffect } from "react";
import { useToolRouter } from "tool-router-react";

/** The agent's backend says when it has changed a connection. */
export function RefreshOnPush({ updates }: { updates: EventTarget }) {
  const { refresh } = useToolRouter();
  useEffect(() => {
    const onChange = () => void refresh();
    updates.addEventListener("connections-changed", onChange);
    return () => updates.removeEventListener("connections-changed", onChange);
  }, [updates, refresh]);
  return null;
}
