import { createRoot } from "react-dom/client";
import {
  createToolRouterClient,
  ToolkitGrid,
  ToolRouterProvider,
  useSession,
} from "tool-router-react";
import "tool-router-react/styles.css";

const client = createToolRouterClient({ baseUrl: "/api/tool-router" });

function Login() {
  const { config, error } = useSession();
  return (
    <p>
      {config ? `Logged in as ${config.userId}.` : error ? "Nobody is logged in." : "…"} Log in as{" "}
      <a href="/login/ada">Ada</a> or <a href="/login/bob">Bob</a>.
    </p>
  );
}

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <ToolRouterProvider client={client} callbackUrl="/connected">
      <Login />
      <ToolkitGrid />
    </ToolRouterProvider>,
  );
}
