import { ConnectButton } from "tool-router-react";

export function ImportIssues({ onReady }: { onReady: () => void }) {
  return (
    <p>
      Import your issues from GitHub. <ConnectButton toolkit="github" onConnect={onReady} />
    </p>
  );
}
