import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import {
  ConnectButton,
  RequiredToolkits,
  useConnectedAccounts,
  useRequiredToolkits,
} from "tool-router-react";
import { expect, it, vi } from "vitest";
import { hostApp, returnToPage, userId } from "../hooks/support/hostApp.tsx";
import { conforms } from "./support/conformance.tsx";

const app = hostApp();
const user = userEvent.setup();

conforms<HTMLElement>(app, "RequiredToolkits", (props) => (
  <RequiredToolkits toolkits={["github", "nowhere"]} {...props} />
));

const button = (name: string) => screen.findByRole("button", { name });
const buttons = () => screen.getAllByRole("button").map((one) => one.textContent);
const row = (name: string) => {
  const item = screen.getAllByRole("listitem").find((one) => within(one).queryByText(name));
  if (!item) throw new Error(`There is no row for ${name}.`);
  return item;
};

async function decide(outcome: "approve" | "deny" = "approve"): Promise<void> {
  await waitFor(() => expect(app.windows.opened.at(-1)?.visited).toHaveLength(1));
  await app.backend.links.complete(app.token(), { outcome });
  returnToPage();
}

it("asks for all at once, in the host's order, and says when they are ready, once", async () => {
  const onReady = vi.fn();
  const onConnect = vi.fn();
  app.open(
    <RequiredToolkits toolkits={["slack", "github"]} onReady={onReady} onConnect={onConnect} />,
  );
  expect(await screen.findByText("0 of 2 apps are ready")).toBeInTheDocument();
  expect(screen.getAllByRole("listitem").map((one) => one.textContent)).toEqual([
    expect.stringContaining("Slack"),
    expect.stringContaining("GitHub"),
  ]);
  await user.click(await button("Connect GitHub"));
  await decide();
  await screen.findByText("1 of 2 apps are ready");
  expect(onReady).not.toHaveBeenCalled();
  // The button that had the focus is gone: on to the app that is left.
  expect(await button("Connect Slack")).toHaveFocus();
  await user.keyboard("{Enter}");
  await decide();
  await screen.findByText("Everything is ready.");
  expect(document.activeElement).toHaveTextContent("Everything is ready.");
  expect(onReady).toHaveBeenCalledOnce();
  expect(onConnect.mock.calls.map(([toolkit]) => toolkit)).toEqual(["github", "slack"]);
  expect(screen.queryByRole("button")).toBeNull();
});

it("asks for one after the other, and passes over what is not available", async () => {
  app.open(<RequiredToolkits toolkits={["nowhere", "slack", "github"]} pace="one-by-one" />);
  await button("Connect Slack");
  expect(buttons()).toEqual(["Connect"]);
  await user.click(await button("Connect Slack"));
  await decide("deny");
  await screen.findByText("You declined the request. Nothing was connected.");
  expect(buttons()).toEqual(["Try again", "Dismiss"]);
  await user.click(await button("Try again with Slack"));
  await waitFor(() => expect(app.windows.opened).toHaveLength(2));
  await decide();
  expect(await button("Connect GitHub")).toHaveFocus();
});

it("mends what is broken in place, and says why it is", async () => {
  await app.backend.accounts.seed({ userId, toolkit: "github", status: "EXPIRED" });
  await app.backend.accounts.seed({ userId, toolkit: "gmail", status: "INACTIVE" });
  const onReady = vi.fn();
  app.open(<RequiredToolkits toolkits={["github", "gmail"]} onReady={onReady} />);
  expect(await screen.findByText("GitHub needs you to sign in again.")).toBeInTheDocument();
  await user.click(await button("Enable Gmail"));
  await screen.findByText("1 of 2 apps are ready");
  await user.click(await button("Reconnect GitHub"));
  await decide();
  await screen.findByText("Everything is ready.");
  expect(onReady).toHaveBeenCalledOnce();
});

it("finds a user who has everything ready at once, and needs no account where an app needs none", async () => {
  await app.backend.accounts.seed({ userId, toolkit: "github" });
  const onReady = vi.fn();
  app.open(<RequiredToolkits toolkits={["github", "hackernews", "github"]} onReady={onReady} />);
  await screen.findByText("Everything is ready.");
  expect(onReady).toHaveBeenCalledOnce();
  expect(screen.getAllByRole("listitem")).toHaveLength(2);
});

it("says so again when what was ready is lost and comes back", async () => {
  await app.backend.accounts.seed({ userId, toolkit: "github" });
  const onReady = vi.fn();
  function Disconnect() {
    const { accounts, disconnect } = useConnectedAccounts({ toolkit: "github" });
    return (
      <button type="button" onClick={() => disconnect(accounts[0]?.id ?? "")}>
        Disconnect {accounts.length}
      </button>
    );
  }
  app.open([
    <RequiredToolkits key="required" toolkits={["github"]} onReady={onReady} />,
    <Disconnect key="disconnect" />,
  ]);
  await screen.findByText("Everything is ready.");
  await user.click(await button("Disconnect 1"));
  await user.click(await button("Connect GitHub"));
  await decide();
  await waitFor(() => expect(onReady).toHaveBeenCalledTimes(2));
});

it("is never ready while one is not available: unknown, not enabled, or without the host's credentials", async () => {
  await app.backend.accounts.seed({ userId, toolkit: "github" });
  const onReady = vi.fn();
  app.open(<RequiredToolkits toolkits={["github", "nowhere", "slack"]} onReady={onReady} />, {
    sessionConfig: { toolkits: ["github"] },
  });
  await screen.findByText("1 of 3 apps are ready");
  expect(row("nowhere")).toHaveTextContent("nowhere isn't available yet.");
  expect(row("slack")).toHaveTextContent("Not available");
  await app.roundTrips();
  expect(onReady).not.toHaveBeenCalled();
});

it("knows what the host has to set up first, and does not ask for it", async () => {
  app.open(<RequiredToolkits toolkits={["twitter", "github"]} pace="one-by-one" />);
  await button("Connect GitHub");
  await waitFor(() => expect(buttons()).toEqual(["Connect"]));
  expect(screen.getAllByRole("listitem")[0]).toHaveTextContent(
    "This product's team has to set it up.",
  );
});

it("says what went wrong where the apps cannot be read, and tries again", async () => {
  app.server.use(http.get("*/toolkits", () => HttpResponse.json({}, { status: 500 })));
  app.open(<RequiredToolkits toolkits={["github"]} />);
  expect(await screen.findByRole("alert")).toHaveTextContent("The apps could not be loaded.");
  app.server.resetHandlers();
  await user.click(await button("Try again"));
  await button("Connect GitHub");
});

it("follows what is connected elsewhere on the page, with a hook for hosts of their own taste", async () => {
  function Own() {
    const { next, readyCount, required } = useRequiredToolkits({ toolkits: ["gmail", "github"] });
    return (
      <>
        {readyCount} of {required.length}
        {next && <ConnectButton toolkit={next.slug} />}
      </>
    );
  }
  const page = app.open(<Own />);
  await user.click(await button("Connect Gmail"));
  await decide();
  await user.click(await button("Connect GitHub"));
  await decide();
  await waitFor(() => expect(page.container).toHaveTextContent("2 of 2"));
  expect(screen.queryByRole("button")).toBeNull();
});

it("has nothing to ask where nothing is required", async () => {
  const onReady = vi.fn();
  app.open(<RequiredToolkits toolkits={[]} onReady={onReady} />);
  await waitFor(() => expect(onReady).toHaveBeenCalledOnce());
  expect(screen.getByText("Everything is ready.")).toBeInTheDocument();
  expect(app.requestsTo("/toolkits")).toEqual([]);
});
