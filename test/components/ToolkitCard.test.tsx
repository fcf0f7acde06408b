import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { forwardRef, memo, Profiler } from "react";
import {
  type Toolkit,
  ToolkitCard,
  type ToolkitCardProps,
  useAuthorize,
  useSession,
  useToolkits,
} from "tool-router-react";
import { describe, expect, it, vi } from "vitest";
import { hostApp, returnToPage, userId } from "../hooks/support/hostApp.tsx";
import { conforms } from "./support/conformance.tsx";

const app = hostApp();
const user = userEvent.setup();

type Props = Omit<ToolkitCardProps, "item"> & { slug?: string };

// React 18 gives a ref to nothing but this.
const Card = forwardRef<HTMLElement, Props>(function Card({ slug = "github", ...props }, ref) {
  const { toolkits } = useToolkits({ toolkits: [slug] });
  return toolkits.map((toolkit) => (
    <ToolkitCard key={toolkit.slug} item={toolkit} {...props} ref={ref} />
  ));
});

const button = (name: string) => screen.findByRole("button", { name });
const card = () => screen.getByRole("article");

async function decide(outcome: "approve" | "deny" | "expire"): Promise<void> {
  await waitFor(() => expect(app.windows.opened.at(-1)?.visited).toHaveLength(1));
  await app.backend.links.complete(app.token(), { outcome });
  returnToPage();
}

/** Gives the window, once it has been found closed. */
async function connectAndCloseTheWindow() {
  await user.click(await button("Connect GitHub"));
  await waitFor(() => expect(app.windows.opened[0]?.visited).toHaveLength(1));
  const [first] = app.windows.opened;
  if (first) first.closed = true;
  await screen.findByText("Setup incomplete", {});
  return first;
}

conforms<HTMLElement>(app, "ToolkitCard", (props) => <Card {...props} />);

describe("a card", () => {
  it("shows a toolkit with its logo, description and state", async () => {
    app.open(<Card />);
    expect(await screen.findByRole("article", { name: "GitHub" })).toHaveTextContent(
      "Not connected",
    );
    expect(card().querySelector("img")).toHaveAttribute("alt", "");
    expect(card().querySelector(".tr-card-text")).not.toBeEmptyDOMElement();
  });

  it("shows a letter where the logo does not load", async () => {
    app.open(<Card />);
    await button("Connect GitHub");
    card().querySelector("img")?.dispatchEvent(new Event("error"));
    await waitFor(() => expect(card().querySelector("img")).toBeNull());
    expect(card().querySelector(".tr-logo")).toHaveTextContent("G");
  });

  it("goes from Connect to Connected, and the focus stays on its button", async () => {
    const onConnect = vi.fn();
    app.open(<Card onConnect={onConnect} />);
    await user.click(await button("Connect GitHub"));
    expect(await button("Continue with GitHub")).toHaveFocus();
    expect(card()).toHaveTextContent("Waiting for you…");
    expect(card()).toHaveAttribute("data-busy");

    await decide("approve");
    expect(await button("Manage GitHub")).toHaveFocus();
    expect(card()).toHaveTextContent("Connected");
    expect(card()).not.toHaveAttribute("data-busy");
    expect(within(card()).getByRole("status")).toHaveTextContent("GitHub: Connected");
    await waitFor(() => expect(onConnect).toHaveBeenCalledOnce());
    expect(onConnect).toHaveBeenCalledWith("github", expect.objectContaining({ status: "ACTIVE" }));
  });

  it("says that the user declined, and tries again", async () => {
    app.open(<Card />);
    await user.click(await button("Connect GitHub"));
    await decide("deny");
    const again = await button("Try again with GitHub");
    expect(card()).toHaveTextContent("You declined the request. Nothing was connected.");
    await user.click(again);
    await decide("approve");
    expect(await button("Manage GitHub")).toBeInTheDocument();
  });

  it("offers a visible link where the browser blocks the window, and hands the focus to it", async () => {
    app.windows.block();
    app.open(<Card />);
    const connect = await button("Connect GitHub");
    connect.focus();
    await user.keyboard("{Enter}");
    const link = await screen.findByRole("link", { name: "Continue in a new tab GitHub" });
    expect(link).toHaveAttribute("target", "_blank");
    expect(link).toHaveAttribute("rel", expect.stringContaining("noopener"));
    await waitFor(() => expect(link).toHaveFocus());
    await app.backend.links.complete(app.token(link.getAttribute("href") ?? ""), {
      outcome: "approve",
    });
    returnToPage();
    expect(await button("Manage GitHub")).toHaveFocus();
  });

  it("tells a closed window from a refusal: go on, or cancel", async () => {
    app.open(<Card />);
    const first = await connectAndCloseTheWindow();

    await user.click(await button("Continue with GitHub"));
    expect(app.windows.opened[1]?.visited).toEqual(first?.visited);
    await decide("approve");
    expect(await button("Manage GitHub")).toBeInTheDocument();
  });

  it("is as it was after a window that was closed and given up", async () => {
    app.open(<Card />);
    await connectAndCloseTheWindow();

    await user.click(await button("Cancel connecting GitHub"));
    expect(await button("Connect GitHub")).toHaveFocus();
    expect(card()).toHaveAttribute("data-status", "notConnected");
  });

  it("stays connected and can be managed while another account is on its way", async () => {
    await app.backend.accounts.seed({ userId, toolkit: "github" });
    function AddAnother() {
      const { start } = useAuthorize("github");
      return (
        <button type="button" onClick={() => start()}>
          Add another
        </button>
      );
    }
    app.open(
      <>
        <Card />
        <AddAnother />
      </>,
    );
    await button("Manage GitHub");
    await user.click(await button("Add another"));
    expect(
      await screen.findByText("Finish connecting in the window that opened."),
    ).toBeInTheDocument();
    expect(card()).toHaveAttribute("data-status", "ACTIVE");
    expect(await button("Manage GitHub")).toBeEnabled();

    await decide("deny");
    expect(
      await screen.findByText("You declined the request. Nothing was connected."),
    ).toBeInTheDocument();
    expect(card()).toHaveAttribute("data-status", "ACTIVE");
    await user.click(await button("Dismiss message about GitHub"));
    expect(card().querySelector(".tr-card-text")).not.toHaveTextContent("declined");
    expect(await button("Manage GitHub")).toBeInTheDocument();
  });

  it("cancels, and the focus goes back to Connect", async () => {
    app.open(<Card />);
    await user.click(await button("Connect GitHub"));
    await user.click(await button("Cancel connecting GitHub"));
    expect(await button("Connect GitHub")).toHaveFocus();
    expect(card()).toHaveTextContent("Not connected");
  });

  it("never puts Cancel under a double click", async () => {
    app.open(<Card />);
    await user.dblClick(await button("Connect GitHub"));
    expect(await button("Continue with GitHub")).toBeInTheDocument();
    expect(app.requestsTo("/link")).toHaveLength(1);
  });

  it("explains what no second try can help, and keeps the button from trying", async () => {
    app.open(<Card slug="twitter" />);
    const connect = await screen.findByRole("button", { name: /^Connect/ });
    fireEvent.click(connect);
    await screen.findByText(/This product's team has to set it up/, {
      selector: ".tr-card-text",
    });
    expect(card()).toHaveTextContent("Not available");
    expect(connect).toHaveAttribute("aria-disabled", "true");
    expect(connect).toHaveAccessibleDescription(/has to set it up/);
    expect(screen.getAllByRole("button")).toEqual([connect]);
    await user.click(connect);
    expect(app.windows.opened).toHaveLength(1);
    expect(app.requestsTo("/link")).toHaveLength(1);
  });

  it("knows so before the click, from the toolkit's detail, once a hand comes near", async () => {
    app.open(<Card slug="twitter" />);
    const connect = await screen.findByRole("button", { name: /^Connect/ });
    expect(app.requestsTo("GET /toolkits/")).toEqual([]);
    await user.hover(card());
    await waitFor(() => expect(connect).toHaveAccessibleDescription(/has to set it up/));
    expect(card()).toHaveAttribute("data-status", "unavailable");
    await user.click(connect);
    expect(app.windows.opened).toHaveLength(0);
    await user.unhover(card());
    await user.hover(card());
    expect(app.requestsTo("GET /toolkits/")).toEqual(["GET /toolkits/twitter"]);
  });

  it("knows so by keyboard too", async () => {
    app.open(<Card slug="twitter" />);
    const connect = await screen.findByRole("button", { name: /^Connect/ });
    await user.tab();
    expect(connect).toHaveFocus();
    await waitFor(() => expect(connect).toHaveAttribute("aria-disabled", "true"));
    expect(connect).toHaveFocus();
  });

  it.each([
    ["was seen to be missing", () => user.hover(card())],
    ["a click failed for", () => user.click(screen.getByRole("button", { name: /^Connect/ }))],
  ])("can be connected once the host brings what %s", async (_, act) => {
    const credentials = { client_id: "a", client_secret: "b" };
    const own = { toolkit: "twitter", type: "custom", credentials } as const;
    const { id } = await app.backend.authConfigs.create(own);
    function Setup() {
      const { update } = useSession();
      return (
        <button type="button" onClick={() => update({ authConfigs: { twitter: id } })}>
          Set up
        </button>
      );
    }
    app.open([<Card slug="twitter" key="card" />, <Setup key="setup" />]);
    await screen.findByRole("button", { name: /^Connect/ });
    await act();
    await waitFor(() => expect(card()).toHaveAttribute("data-status", "unavailable"));

    await user.click(await button("Set up"));
    await waitFor(() => expect(card()).toHaveAttribute("data-status", "notConnected"));
    expect(card()).not.toHaveTextContent(/has to set it up/);
    await user.click(screen.getByRole("button", { name: /^Connect/ }));
    expect(await screen.findByRole("button", { name: /^Continue/ })).toBeInTheDocument();
  });

  it("tells one user nothing of what became of another's click", async () => {
    for (const user of ["alice", "bob"]) {
      await app.backend.accounts.seed({ userId: user, toolkit: "github", status: "INACTIVE" });
    }
    const page = app.open(<Card />, { userId: "bob" });
    await button("Enable GitHub");
    page.show(<Card />, { userId: "alice" });
    await app.backend.conditions.set({
      faults: [{ method: "PATCH", path: "/connected_accounts/*", status: 503, times: 1 }],
    });
    await user.click(await button("Enable GitHub"));
    await screen.findByText("The service isn't responding. Try again.");
    page.show(<Card />, { userId: "bob" });
    await button("Enable GitHub");
    expect(card()).not.toHaveTextContent("The service isn't responding");
  });

  it("asks for no detail where the platform has an app of its own, or the host brought one", async () => {
    const credentials = { client_id: "a", client_secret: "b" };
    const config = await app.backend.authConfigs.create({
      toolkit: "twitter",
      type: "custom",
      credentials,
    });
    const page = app.open(<Card slug="github" />);
    await user.hover(await screen.findByRole("article"));
    page.show(<Card slug="twitter" />, { sessionConfig: { authConfigs: { twitter: config.id } } });
    await user.hover(await screen.findByRole("article", { name: /Twitter/ }));
    await user.click(screen.getByRole("button", { name: /^Connect/ }));
    expect(await screen.findByRole("button", { name: /^Continue/ })).toBeInTheDocument();
    expect(app.requestsTo("GET /toolkits/")).toEqual([]);
  });

  it("has nothing to connect where no account is needed", async () => {
    app.open(<Card slug="hackernews" />);
    expect(await screen.findByText("Ready, no account needed")).toBeInTheDocument();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it.each([
    ["EXPIRED", "Expired"],
    ["REVOKED", "Access revoked"],
  ] as const)("offers to reconnect an account that is %s", async (status, label) => {
    await app.backend.accounts.seed({ userId, toolkit: "github", status });
    app.open(<Card />);
    await user.click(await button("Reconnect GitHub"));
    expect(await button("Cancel connecting GitHub")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Cancel connecting GitHub" }));
    expect(card()).toHaveTextContent(label);
    expect(screen.getByRole("button", { name: "Manage GitHub" })).toBeInTheDocument();
  });
});

describe("a page of cards", () => {
  it("renders one card when one connection changes", async () => {
    const commits: Record<string, number> = {};
    const count = (id: string) => {
      commits[id] = (commits[id] ?? 0) + 1;
    };
    // A Profiler counts its own rendering too: behind a memo it counts the card's alone.
    const Counted = memo(({ item }: { item: Toolkit }) => (
      <Profiler id={item.slug} onRender={count}>
        <ToolkitCard item={item} />
      </Profiler>
    ));
    function Page() {
      const { toolkits } = useToolkits({ toolkits: ["github", "gmail", "slack"] });
      return toolkits.map((toolkit) => <Counted key={toolkit.slug} item={toolkit} />);
    }
    app.open(<Page />);
    await user.click(await button("Connect GitHub"));
    await button("Continue with GitHub");
    const before = { ...commits };
    await decide("approve");
    await button("Manage GitHub");
    expect(commits.github).toBeGreaterThan(before.github ?? 0);
    expect(commits.gmail).toBe(before.gmail);
    expect(commits.slack).toBe(before.slack);
  });
});
