import { ToolkitGrid } from "tool-router-react";

export function Connections({ notify }: { notify: (text: string) => void }) {
  return (
    <main>
      <h1>Connections</h1>
      <ToolkitGrid
        toolkits={["github", "gmail", "slack"]}
        defaultFilter="notConnected"
        loading="button"
        onConnect={(toolkit) => notify(`${toolkit} is connected`)}
      />
    </main>
  );
}
