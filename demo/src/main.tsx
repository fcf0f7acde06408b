import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { startPlatform } from "./startPlatform.ts";
import "tool-router-react/styles.css";
import "./styles/shell.css";
import "./styles/pages.css";
import "./styles/mockPanel.css";
import "./styles/adapt.css";

// What makes a platform. Without it, `baseUrl` is a route of the host's own backend.
const platform = await startPlatform();

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App platform={platform} />
    </StrictMode>,
  );
}
