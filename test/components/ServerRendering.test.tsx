// @vitest-environment node
import { renderToString } from "react-dom/server";
import {
  AccountPicker,
  ApprovalPrompt,
  ConnectButton,
  ConnectDialog,
  ConnectionStatus,
  ConnectPrompt,
  createToolRouterClient,
  RequiredToolkits,
  ToolkitGrid,
  ToolRouterProvider,
} from "tool-router-react";
import { expect, it } from "vitest";

const client = createToolRouterClient({ baseUrl: "https://host.test/api/tool-router" });

it("renders on a server, where there is no window: skeletons first", () => {
  expect(typeof window).toBe("undefined");
  const html = renderToString(
    <ToolRouterProvider client={client} userId="user_123">
      <ToolkitGrid />
      <ConnectButton toolkit="github" />
      <AccountPicker toolkit="github" />
      <ConnectionStatus status="ACTIVE" />
      <ConnectDialog toolkit="github" open onOpenChange={() => {}} />
      <RequiredToolkits toolkits={["github"]} />
      <ConnectPrompt result={{ results: { slack: { status: "initiated" } } }} />
      <ApprovalPrompt
        call={{ toolSlug: "GMAIL_SEND_EMAIL" }}
        result={{ inputRequests: { a: { message: "Approve?", requestedSchema: {} } } }}
      />
    </ToolRouterProvider>,
  );
  expect(html).toContain("Loading apps…");
  expect(html).toContain("data-skeleton");
  expect(html).toContain("Connected");
  expect(html).toContain("Connect this app to continue");
  expect(html).toContain("Approve this action?");
});
