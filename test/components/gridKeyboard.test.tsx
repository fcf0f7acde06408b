import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { ToolkitGrid } from "tool-router-react";
import { describe, expect, it } from "vitest";
import { hostApp, userId } from "../hooks/support/hostApp.tsx";

const app = hostApp();
const user = userEvent.setup();

const few = ["gmail", "github", "notion", "slack", "hackernews", "exa"];
const connect = (name: string) => screen.findByRole("button", { name: `Connect ${name}` });

describe("the cards by keyboard", () => {
  it("are one tab stop, which is left with one press", async () => {
    app.open([
      <ToolkitGrid key="grid" toolkits={few} />,
      <button key="after" type="button">
        Beside
      </button>,
    ]);
    const gmail = await connect("Gmail");
    screen.getByRole("radio", { name: /^All/ }).focus();
    await user.tab();
    expect(gmail).toHaveFocus();
    await user.tab();
    expect(screen.getByRole("button", { name: "Beside" })).toHaveFocus();
  });

  it("begin with the first one after a search, where none had the focus yet", async () => {
    app.open(<ToolkitGrid toolkits={few} />);
    await connect("Gmail");
    const search = screen.getByRole("searchbox");
    await user.type(search, "notion");
    await waitFor(() => expect(screen.getAllByRole("article")).toHaveLength(1));
    await user.keyboard("{Escape}");
    const gmail = await connect("Gmail");
    screen.getByRole("radio", { name: /^All/ }).focus();
    await user.tab();
    expect(gmail).toHaveFocus();
  });

  it("are walked by arrows, Home and End, and the place is kept", async () => {
    app.open(<ToolkitGrid toolkits={["gmail", "github", "notion", "slack"]} />);
    const gmail = await connect("Gmail");
    const buttons = screen.getAllByRole("button", { name: /^Connect/ });
    const [first, second, , last] = buttons;
    expect(first).toBe(gmail);
    gmail.focus();
    await user.keyboard("{ArrowRight}");
    expect(second).toHaveFocus();
    await user.keyboard("{ArrowRight}{ArrowLeft}");
    expect(second).toHaveFocus();
    await user.keyboard("{End}");
    expect(last).toHaveFocus();
    await user.keyboard("{ArrowRight}{ArrowDown}{PageDown}");
    expect(last).toHaveFocus();
    await user.tab({ shift: true });
    expect(screen.getByRole("radio", { name: /^All/ })).toHaveFocus();
    await user.tab();
    expect(last).toHaveFocus();
    await user.keyboard("{Home}");
    expect(first).toHaveFocus();
    await user.keyboard("{ArrowUp}{PageUp}");
    expect(first).toHaveFocus();
  });

  it("reach a card that has no button", async () => {
    app.open(<ToolkitGrid toolkits={["gmail", "hackernews"]} />);
    const gmail = await connect("Gmail");
    gmail.focus();
    const card = screen.getByRole("article", { name: "Hacker News" }).closest("li");
    const isFirst = screen.getAllByRole("listitem")[0] === card;
    await user.keyboard(isFirst ? "{ArrowLeft}" : "{ArrowRight}");
    expect(card).toHaveFocus();
    await user.keyboard(isFirst ? "{ArrowRight}" : "{ArrowLeft}");
    expect(gmail).toHaveFocus();
  });

  it("keep a host's own keys: a text field in a card, and keys with a modifier", async () => {
    app.open(
      <ToolkitGrid
        toolkits={["gmail", "github"]}
        renderCard={(item) => (
          <div>
            <input aria-label={`Note on ${item.name}`} defaultValue="ab" />
            <button type="button">Use {item.name}</button>
          </div>
        )}
      />,
    );
    const note = await screen.findByRole("textbox", { name: "Note on Gmail" });
    await user.click(note);
    await user.keyboard("{ArrowRight}");
    expect(note).toHaveFocus();
    const use = screen.getByRole("button", { name: "Use Gmail" });
    use.focus();
    await user.keyboard("{Control>}{ArrowRight}{/Control}");
    expect(use).toHaveFocus();
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole("button", { name: "Use GitHub" })).toHaveFocus();
  });

  it("stay one tab stop when a card gets another button", async () => {
    await app.backend.accounts.seed({ userId, toolkit: "slack", status: "EXPIRED" });
    app.open(<ToolkitGrid toolkits={few} />);
    await screen.findByRole("button", { name: "Reconnect Slack" });
    await user.click(await connect("Gmail"));
    await screen.findByRole("button", { name: "Cancel connecting Gmail" });
    const stops = screen.getByRole("list").querySelectorAll("button:not([tabindex='-1'])");
    expect([...stops]).toEqual([document.activeElement]);
  });
});

it("has a heading for each card, and a link past the grid", async () => {
  app.open(<ToolkitGrid toolkits={few} />);
  await screen.findByRole("heading", { level: 3, name: "Gmail" });
  await user.tab();
  expect(screen.getByRole("link", { name: "Skip the apps" })).toHaveFocus();
  await user.keyboard("{Enter}");
  expect(screen.getByText("End of the apps")).toHaveFocus();
});

describe("what is loaded", () => {
  it("comes after the focus, and is announced", async () => {
    app.open(<ToolkitGrid loading="button" />);
    const more = await screen.findByRole("button", { name: "Load more" });
    more.focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.getAllByRole("article")).toHaveLength(48));
    const [, next] = [36, 37].map((place) => document.querySelector(`[aria-posinset="${place}"]`));
    await waitFor(() =>
      expect(next).toContainElement(screen.getByText((_, e) => e === document.activeElement)),
    );
    expect(screen.getByText("48 of 531 apps are loaded.")).toHaveRole("status");
    await user.tab();
    expect(screen.getByRole("button", { name: "Load more" })).toHaveFocus();
  });

  it("leaves the focus elsewhere alone", async () => {
    app.open(<ToolkitGrid />);
    await user.click(await screen.findByRole("button", { name: "Load more" }));
    screen.getByRole("searchbox").focus();
    await waitFor(() => expect(screen.getAllByRole("article")).toHaveLength(48));
    expect(screen.getByRole("searchbox")).toHaveFocus();
  });

  it("keeps the focus where it cannot be loaded, and goes on from there", async () => {
    app.open(<ToolkitGrid />);
    const more = await screen.findByRole("button", { name: "Load more" });
    await app.backend.conditions.set({
      faults: [{ method: "GET", path: "/tool_router/session/*/toolkits", status: 503, times: 1 }],
    });
    await user.click(more);
    const retry = await screen.findByRole("button", { name: "Try again" });
    expect(document.body).not.toHaveFocus();
    await user.tab();
    expect(retry).toHaveFocus();
    await user.keyboard("{Enter}");
    await waitFor(() =>
      expect(document.querySelector('[aria-posinset="37"]')).toContainElement(
        screen.getByText((_, element) => element === document.activeElement),
      ),
    );
  });
});

it("gives the focus to the choice, not to nothing, when all apps are shown again", async () => {
  app.open(<ToolkitGrid toolkits={few} defaultFilter="connected" />);
  await user.click(await screen.findByRole("button", { name: "Show all apps" }));
  await connect("Gmail");
  expect(screen.getByRole("radio", { name: /^All/ })).toHaveFocus();
});
