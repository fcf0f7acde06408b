/** @vitest-environment node */
import { renderToString } from "react-dom/server";
import {
  createToolRouterClient,
  ToolRouterProvider,
  useAuthorize,
  useConnectedAccounts,
  useSession,
  useToolkit,
  useToolkitDetail,
  useToolkits,
  useTools,
} from "tool-router-react";
import { expect, it } from "vitest";

function Page() {
  const statuses = [
    useSession().status,
    useToolkits({ search: "mail" }).status,
    useToolkit("gmail").status,
    useToolkitDetail("gmail").status,
    useConnectedAccounts().status,
    useTools().status,
    useAuthorize("gmail").state.status,
  ];
  return <p>{statuses.join(" ")}</p>;
}

it("renders on a server as what is still loading, and asks for nothing", () => {
  expect(typeof window).toBe("undefined");
  const client = createToolRouterClient({
    baseUrl: "https://host.test/api/tool-router",
    fetch: () => {
      throw new Error("No request may leave.");
    },
  });
  const html = renderToString(
    <ToolRouterProvider client={client} userId="user_123">
      <Page />
    </ToolRouterProvider>,
  );
  expect(html).toBe("<p>pending pending pending pending pending pending idle</p>");
});
