import { ConnectButton, useConnectPrompt } from "tool-router-react";

export function Asked({ result, goOn }: { result: unknown; goOn: () => void }) {
  const { connections } = useConnectPrompt({ result, onContinue: goOn });
  return connections.map(({ toolkit, link }) => (
    <ConnectButton key={toolkit} toolkit={toolkit} link={link} />
  ));
}
