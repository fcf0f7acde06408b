import { useState } from "react";
import { useToolRouterEvents } from "tool-router-react";

export function ConnectedToast() {
  const [text, setText] = useState("");
  useToolRouterEvents((event) => {
    if (event.type === "authorize.connected") setText(`${event.toolkit} is connected.`);
  });
  return <p role="status">{text}</p>;
}
