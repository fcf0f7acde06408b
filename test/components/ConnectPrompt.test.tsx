import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { ConnectPrompt, parseManageConnections } from "tool-router-react";
import { expect, it, vi } from "vitest";
import { hostApp, returnToPage, userId } from "../hooks/support/hostApp.tsx";
import { conforms } from "./support/conformance.tsx";

const app = hostApp();
const user = userEvent.setup();

conforms<HTMLElement>(app, "ConnectPrompt", (props) => (
  <ConnectPrompt
    result={{ results: { github: { status: "initiated" }, nowhere: { status: "failed" } } }}
    onContinue={() => {}}
    {...props}
  />
));

const button = (name: string) => screen.findByRole("button", { name });
const linksMade = () =>
  app.requestsTo("POST /tool_router/session/").filter((one) => one.endsWith("/link"));

/** What the agent's own session answers the agent. */
async function ask(...toolkits: string[]): Promise<unknown> {
  const { id } = await app.backend.sessions.create(userId);
  return app.backend.sessions.execute(id, {
    toolSlug: "COMPOSIO_MANAGE_CONNECTIONS",
    arguments: { toolkits },
  });
}

const asPart = (output: unknown) => ({
  ...{ type: "tool-COMPOSIO_MANAGE_CONNECTIONS", toolCallId: "1", state: "output-available" },
  output,
});

async function decide(outcome: "approve" | "deny" | "expire" = "approve"): Promise<void> {
  await waitFor(() => expect(app.windows.opened.at(-1)?.visited).toHaveLength(1));
  await app.backend.links.complete(app.token(), { outcome });
  returnToPage();
}

it("opens the agent's own links, and tells the chat to go on when the last one is connected", async () => {
  const onContinue = vi.fn();
  const onConnect = vi.fn();
  const result = asPart(await ask("github", "slack"));
  app.open(<ConnectPrompt result={result} onContinue={onContinue} onConnect={onConnect} />);
  await screen.findByText("Connect these 2 apps to continue");
  await user.click(await button("Connect GitHub"));
  await decide();
  await screen.findByText("Connect this app to continue");
  expect(onContinue).not.toHaveBeenCalled();
  expect(await button("Connect Slack")).toHaveFocus();
  await user.keyboard("{Enter}");
  await decide();
  await screen.findByText("Everything is ready.");
  expect(document.activeElement).toHaveTextContent("Everything is ready.");
  expect(onContinue).toHaveBeenCalledExactlyOnceWith({
    connected: ["github", "slack"],
    notConnected: [],
  });
  expect(onConnect).toHaveBeenCalledTimes(2);
  expect(linksMade()).toEqual([]);
});

it("takes what one user connected for what another one has no more than a new prompt would", async () => {
  const another = { status: "initiated", has_active_connection: true };
  const onContinue = vi.fn();
  const prompt = (
    <ConnectPrompt
      result={{ results: { github: { status: "initiated" }, slack: another } }}
      onContinue={onContinue}
    />
  );
  const page = app.open(prompt);
  await user.click(await button("Add another account for Slack"));
  await decide();
  await screen.findByText("Connect this app to continue");
  page.show(prompt, { userId: "user_other" });
  await screen.findByText("Connect these 2 apps to continue");
  expect(await button("Add another account for Slack")).toBeInTheDocument();
  expect(onContinue).not.toHaveBeenCalled();
});

it("makes a new link where the agent's has run out, before a click and after one", async () => {
  const result = await ask("github", "slack");
  const outcome = parseManageConnections(result);
  const [github] = outcome.status === "connections" ? outcome.connections : [];
  await app.backend.links.complete(app.token(github?.link?.redirectUrl), { outcome: "expire" });
  app.open(<ConnectPrompt result={result} />);
  await user.click(await button("Connect GitHub"));
  await decide();
  await screen.findByText("Connect this app to continue");
  expect(linksMade()).toHaveLength(1);

  await user.click(await button("Connect Slack"));
  await decide("expire");
  await screen.findByText("Time ran out. Nothing was connected.");
  await user.click(await button("Try again with Slack"));
  await waitFor(() => expect(app.windows.opened).toHaveLength(3));
  await decide();
  await screen.findByText("Everything is ready.");
  expect(linksMade()).toHaveLength(2);
});

it("of an old chat, shows what is connected by now, opens nothing and calls nobody", async () => {
  const result = await ask("github");
  await app.backend.accounts.seed({ userId, toolkit: "github" });
  const onContinue = vi.fn();
  app.open(<ConnectPrompt result={result} onContinue={onContinue} />);
  await screen.findByText("Everything is ready.");
  await app.roundTrips();
  expect(onContinue).not.toHaveBeenCalled();
  // Yet a chat that waits can be sent on.
  await user.click(await button("Continue"));
  expect(onContinue).toHaveBeenCalledExactlyOnceWith({ connected: ["github"], notConnected: [] });
  expect(screen.queryByRole("button")).toBeNull();
});

it("lets the user go on without: once, and says what is missing", async () => {
  const onContinue = vi.fn();
  await app.backend.accounts.seed({ userId, toolkit: "slack" });
  const result = await ask("github", "slack", "nowhere");
  app.open(<ConnectPrompt result={result} onContinue={onContinue} />);
  await user.click(await button("Not now"));
  expect(onContinue).toHaveBeenCalledExactlyOnceWith({
    connected: ["slack"],
    notConnected: ["github", "nowhere"],
  });
  await screen.findByText("Continued without connecting.");
  expect(screen.queryByRole("button", { name: "Not now" })).toBeNull();
  // It can still be connected, and the chat, which has gone on, hears nothing more.
  await user.click(await button("Connect GitHub"));
  await decide();
  await screen.findByText("Everything is ready.");
  expect(onContinue).toHaveBeenCalledOnce();
});

it("adds one more account where the agent asks for it, beside one that works", async () => {
  await app.backend.accounts.seed({ userId, toolkit: "gmail", alias: "Private" });
  const { id } = await app.backend.sessions.create(userId);
  const result = await app.backend.sessions.execute(id, {
    toolSlug: "COMPOSIO_MANAGE_CONNECTIONS",
    arguments: { toolkits: ["gmail"], reinitiate_all: true },
  });
  const onContinue = vi.fn();
  app.open(<ConnectPrompt result={result} onContinue={onContinue} />);
  await user.click(await button("Add another account for Gmail"));
  await decide();
  await screen.findByText("Everything is ready.");
  expect(onContinue).toHaveBeenCalledOnce();
  expect(linksMade()).toEqual([]);
});

it("passes over what the user cannot connect", async () => {
  const onContinue = vi.fn();
  const result = await ask("github", "nowhere", "twitter");
  app.open(<ConnectPrompt result={result} onContinue={onContinue} />);
  await screen.findByText("Connect this app to continue");
  expect(screen.getAllByText(/This product's team has to set it up\.$/)).toHaveLength(2);
  await user.click(await button("Connect GitHub"));
  await decide();
  await waitFor(() => expect(onContinue).toHaveBeenCalledOnce());
});

it("waits for a result that is streamed, and reports one that is none", async () => {
  const part = { type: "tool-COMPOSIO_MANAGE_CONNECTIONS", toolCallId: "1" };
  const page = app.open(<ConnectPrompt result={{ ...part, state: "input-streaming" }} />);
  expect(await screen.findAllByText("Loading…")).not.toHaveLength(0);
  const text = JSON.stringify(await ask("github"));
  page.show(<ConnectPrompt result={text.slice(0, 40)} />);
  expect(await screen.findAllByText("Loading…")).not.toHaveLength(0);
  page.show(<ConnectPrompt result={text} />);
  await button("Connect GitHub");
  page.show(<ConnectPrompt result="Here is your link!" />);
  await screen.findByText("The link couldn't be shown. Ask for it again.");
  page.show(<ConnectPrompt result={{ ...part, state: "output-error", errorText: "No." }} />);
  await screen.findByText("The link couldn't be shown. Ask for it again.");
  page.show(<ConnectPrompt result={{ results: { github: { status: "renamed" } } }} />);
  await waitFor(() => expect(page.container).toBeEmptyDOMElement());
});

it("opens the agent's link also where nothing else can be read", async () => {
  const result = await ask("github");
  app.server.use(http.get("*/toolkits", () => HttpResponse.json({}, { status: 500 })));
  app.server.use(http.get("*/connected_accounts", () => HttpResponse.json({}, { status: 500 })));
  const onContinue = vi.fn();
  app.open(<ConnectPrompt result={result} onContinue={onContinue} />);
  await user.click(await button("Connect github"));
  await decide();
  await waitFor(() => expect(onContinue).toHaveBeenCalledOnce());
  expect(linksMade()).toEqual([]);
});

it("sends nobody to an address that is not safe", async () => {
  const github = {
    status: "initiated",
    redirect_url: "javascript:alert(1)",
    connected_account_id: "ca_1",
  };
  app.open(<ConnectPrompt result={{ results: { github } }} />);
  await user.click(await button("Connect GitHub"));
  await decide();
  await screen.findByText("Everything is ready.");
  expect(linksMade()).toHaveLength(1);
  expect(app.windows.opened.flatMap(({ visited }) => visited).join(" ")).not.toContain(
    "javascript",
  );
});
