import { useTools } from "tool-router-react";

export function StarReact({ onFailed }: { onFailed: (why: string) => void }) {
  const { tools, execute } = useTools();
  const star = async () => {
    const { error } = await execute("GITHUB_STAR_A_REPOSITORY", {
      owner: "facebook",
      repo: "react",
    });
    if (error) onFailed(error);
  };
  return (
    <button type="button" onClick={star}>
      Star React with one of {tools.length} tools
    </button>
  );
}
