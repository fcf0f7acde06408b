import { RequiredToolkits } from "tool-router-react";

export function Onboarding({ onDone }: { onDone: () => void }) {
  return (
    <main>
      <h1>Before we start</h1>
      <RequiredToolkits toolkits={["gmail", "slack"]} pace="one-by-one" onReady={onDone} />
    </main>
  );
}
