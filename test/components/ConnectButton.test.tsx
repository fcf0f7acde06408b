import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { ConnectButton, useAuthorize, useConnectedAccounts } from "tool-router-react";
import { expect, it, vi } from "vitest";
import { hostApp, returnToPage, userId } from "../hooks/support/hostApp.tsx";
import { conforms } from "./support/conformance.tsx";

const app = hostApp();
const user = userEvent.setup();

conforms<HTMLButtonElement>(app, "ConnectButton", (props) => (
  <ConnectButton toolkit="github" {...props} />
));

const button = (name: string | RegExp) => screen.findByRole("button", { name });

async function approve(): Promise<void> {
  await waitFor(() => expect(app.windows.opened.at(-1)?.visited).toHaveLength(1));
  await app.backend.links.complete(app.token(), { outcome: "approve" });
  returnToPage();
}

it("connects by keyboard alone, keeps the focus while busy and says what happens", async () => {
  const onConnect = vi.fn();
  app.open(<ConnectButton toolkit="github" onConnect={onConnect} />);
  await button("Connect GitHub");
  await user.tab();
  await user.keyboard("{Enter}");
  const busy = await button("Continue with GitHub");
  expect(busy).toHaveFocus();
  expect(screen.getByRole("status")).toHaveTextContent("GitHub: Waiting for you…");
  await approve();
  const done = await button("Connected GitHub");
  expect(done).toHaveFocus();
  expect(done).toHaveAttribute("aria-disabled", "true");
  expect(onConnect).toHaveBeenCalledWith("github", expect.objectContaining({ status: "ACTIVE" }));
});

it("says no more that it is connected once the account is disconnected", async () => {
  function Disconnect() {
    const { accounts, disconnect } = useConnectedAccounts({ toolkit: "github" });
    const { state } = useAuthorize("github");
    return (
      <button type="button" onClick={() => disconnect(accounts[0]?.id ?? "")}>
        Disconnect after {state.status}
      </button>
    );
  }
  app.open([<ConnectButton key="connect" toolkit="github" />, <Disconnect key="disconnect" />]);
  await user.click(await button("Connect GitHub"));
  await approve();
  await button("Connected GitHub");
  expect(screen.getByRole("status")).toHaveTextContent("GitHub: Connected");
  await user.click(await button("Disconnect after connected"));
  await button("Connect GitHub");
  await button("Disconnect after idle");
  expect(screen.getByRole("status")).toHaveTextContent(/^$/);
});

it("shows the account also where the toolkit could not be read", async () => {
  await app.backend.conditions.set({
    faults: [{ method: "GET", path: "/tool_router/session/*/toolkits", status: 503, times: 1_000 }],
  });
  const onConnect = vi.fn();
  app.open(<ConnectButton toolkit="github" onConnect={onConnect} />);
  await user.click(await button("Connect github"));
  await approve();
  await waitFor(() => expect(onConnect).toHaveBeenCalledOnce());
  expect(onConnect).toHaveBeenCalledWith("github", expect.objectContaining({ status: "ACTIVE" }));
});

it("brings the window back on a second click instead of starting another link", async () => {
  app.open(<ConnectButton toolkit="github" />);
  await user.click(await button("Connect GitHub"));
  await user.click(await button("Continue with GitHub"));
  expect(app.windows.opened).toHaveLength(1);
  expect(app.windows.opened[0]?.focused).toBeGreaterThan(0);
  expect(app.requestsTo("/link")).toHaveLength(1);
});

it("keeps the window, and says what is wrong, while it may not read what became of the link", async () => {
  app.open(<ConnectButton toolkit="github" />);
  await user.click(await button("Connect GitHub"));
  await button("Continue with GitHub");
  const refuse = () => HttpResponse.json({ message: "" }, { status: 401 });
  app.server.use(http.get("*/connected_accounts/:id", refuse));
  for (let times = 1; times <= 4; times += 1) {
    returnToPage();
    const reads = () => app.requestsTo("GET /connected_accounts/ca_").length;
    await waitFor(() => expect(reads()).toBeGreaterThanOrEqual(times));
  }
  await waitFor(() =>
    expect(screen.getByRole("status")).toHaveTextContent(/Waiting for you…\W*Sign in again\./),
  );
  expect(await button("Continue with GitHub")).toBeInTheDocument();
  expect(app.windows.opened[0]?.closed).toBe(false);
  app.server.resetHandlers();
  await approve();
  await button("Connected GitHub");
});

it("is busy while the link is made: focusable, but not to be pressed", async () => {
  app.open(<ConnectButton toolkit="github" />);
  const connect = await button("Connect GitHub");
  const release = app.hold();
  await user.click(connect);
  const opening = await button(/GitHub/);
  expect(opening).toHaveAttribute("aria-disabled", "true");
  expect(opening).not.toBeDisabled();
  expect(opening).toHaveAttribute("data-status", "opening");
  await user.click(opening);
  release();
  await button("Continue with GitHub");
  expect(app.requestsTo("/link")).toHaveLength(1);
});

it("runs the host's handler first, which may keep it from starting", async () => {
  const onClick = vi.fn((event: { preventDefault(): void }) => event.preventDefault());
  app.open(<ConnectButton toolkit="github" onClick={onClick} />);
  await user.click(await button("Connect GitHub"));
  expect(onClick).toHaveBeenCalledOnce();
  expect(app.windows.opened).toHaveLength(0);
});

it("offers a link beside itself where the browser blocks the window", async () => {
  app.windows.block();
  app.open(<ConnectButton toolkit="github" />);
  await user.click(await button("Connect GitHub"));
  expect(await screen.findByRole("link", { name: "Continue in a new tab" })).toHaveAttribute(
    "href",
    expect.stringContaining("/link/"),
  );
});

it("reconnects an account that no longer works", async () => {
  await app.backend.accounts.seed({ userId, toolkit: "github", status: "EXPIRED" });
  app.open(<ConnectButton toolkit="github" />);
  expect(await button("Reconnect GitHub")).toBeInTheDocument();
});

it("wears the host's words, for each state", async () => {
  app.open(
    <ConnectButton toolkit="github">{({ status }) => `Link GitHub (${status})`}</ConnectButton>,
  );
  await user.click(await button("Link GitHub (idle)"));
  expect(await button("Link GitHub (waiting)")).toBeInTheDocument();
});
