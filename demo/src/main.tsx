import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startMock } from "tool-router-react/mock/browser";
import { App } from "./App.tsx";
import "tool-router-react/styles.css";
import "./demo.css";

// The one line that makes a platform. Without it, `baseUrl` is a route of the host's own backend.
const mock = await startMock({ baseUrl: "/api/tool-router", appName: "Lantern" });

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App mock={mock} />
    </StrictMode>,
  );
}
