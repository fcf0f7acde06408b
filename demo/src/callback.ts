import { completeAuthorization } from "tool-router-react/client";
import "./callback.css";

// The whole of a host's callback page: tell the window that waits, then close this one.
completeAuthorization();

const status = document.querySelector("[role=status]");
if (status) status.textContent = "You can close this tab and go back to Lantern.";
