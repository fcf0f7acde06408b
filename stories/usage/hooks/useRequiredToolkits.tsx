import { ConnectButton, useRequiredToolkits } from "tool-router-react";

export function Gate({ onReady }: { onReady: () => void }) {
  const { next, readyCount, required } = useRequiredToolkits({
    toolkits: ["gmail", "slack"],
    onReady,
  });
  return (
    <p>
      {readyCount} of {required.length} {next && <ConnectButton toolkit={next.slug} />}
    </p>
  );
}
