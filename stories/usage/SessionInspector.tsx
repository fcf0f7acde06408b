import { SessionInspector } from "tool-router-react/devtools";
import "tool-router-react/devtools.css";

/** A file of its own, so that a production build leaves it out: see below. */
export function Inspector() {
  return <SessionInspector position="bottom-start" />;
}
