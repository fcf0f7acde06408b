import { useToolkit } from "tool-router-react";

export function GitHubLine() {
  const { toolkit, status } = useToolkit("github");
  if (status === "pending") return <p>…</p>;
  if (!toolkit) return <p>This workspace does not use GitHub.</p>;
  return <p>{toolkit.connection.isActive ? "GitHub is connected." : "Connect GitHub first."}</p>;
}
