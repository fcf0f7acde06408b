import { useSession } from "tool-router-react";

export function McpAddress() {
  const { session, status, error } = useSession();
  if (status === "error") return <p role="alert">{error?.displayMessage}</p>;
  return <code>{session?.mcp.url ?? "…"}</code>;
}
