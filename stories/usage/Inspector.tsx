import { SessionInspector } from "tool-router-react/devtools";
import "tool-router-react/devtools.css";

/** Below the provider. */
export function Inspector() {
  return <SessionInspector position="bottom-start" />;
}
