import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { SessionInspector, SessionInspectorPanel } from "tool-router-react/devtools";
import { describe, expect, it, vi } from "vitest";
import { conforms, violations } from "../components/support/conformance.tsx";
import { hostApp } from "../hooks/support/hostApp.tsx";

const app = hostApp();
const user = userEvent.setup();

conforms<HTMLDivElement>(app, "SessionInspector", (props) => <SessionInspector {...props} />);
conforms<HTMLElement>(app, "SessionInspectorPanel", (props) => (
  <SessionInspectorPanel {...props} />
));

const toggle = () => screen.getByRole("button", { name: "Session inspector" });
const dialog = () => screen.findByRole("dialog", { name: "Session inspector" });

describe("the floating button", () => {
  it("requests nothing until it is opened", async () => {
    app.open(<SessionInspector />);
    await app.roundTrips();
    expect(app.requests).toEqual([]);
    await user.click(toggle());
    await dialog();
    expect(await screen.findByText("user_123")).toBeInTheDocument();
    expect(app.requests).toEqual(["POST /tool_router/session"]);
  });

  it("opens a dialog that has the focus, and passes axe", async () => {
    app.open(<SessionInspector />);
    expect(toggle()).toHaveAttribute("aria-expanded", "false");
    await user.click(toggle());
    await waitFor(async () => expect(await dialog()).toHaveFocus());
    expect(toggle()).toHaveAttribute("aria-expanded", "true");
    expect(await dialog()).not.toHaveAttribute("aria-modal");
    await screen.findByText("user_123");
    expect(await violations()).toEqual([]);
  });

  it.each(["{Escape}", "close", "toggle"])("closes by %s and has the focus then", async (way) => {
    app.open(<SessionInspector />);
    await user.click(toggle());
    await waitFor(async () => expect(await dialog()).toHaveFocus());
    if (way === "{Escape}") await user.keyboard(way);
    else if (way === "toggle") await user.click(toggle());
    else await user.click(screen.getByRole("button", { name: "Close the inspector" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(toggle()).toHaveFocus();
  });

  it("empties a search field at the first Escape, and closes at the next", async () => {
    app.open(<SessionInspector defaultOpen />);
    await dialog();
    await user.click(screen.getByRole("tab", { name: "Events" }));
    const field = screen.getByRole("searchbox", { name: "Filter events" });
    await user.type(field, "x");
    await user.keyboard("{Escape}");
    expect(field).toHaveValue("");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("is open again at the next visit, on the same tab, and leaves the focus where it is", async () => {
    const first = app.open(<SessionInspector />);
    await user.click(toggle());
    await dialog();
    await user.click(screen.getByRole("tab", { name: "MCP" }));
    first.unmount();

    const second = app.open(<SessionInspector />);
    await dialog();
    expect(screen.getByRole("tab", { name: "MCP" })).toHaveAttribute("aria-selected", "true");
    expect(document.body).toHaveFocus();
    await user.click(toggle());
    second.unmount();

    // What its user chose last counts for more than the host's first choice.
    app.open(<SessionInspector defaultOpen />);
    await app.roundTrips();
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("can be the host's to open", async () => {
    const onOpenChange = vi.fn();
    const page = app.open(<SessionInspector open={false} onOpenChange={onOpenChange} />);
    await user.click(toggle());
    expect(onOpenChange).toHaveBeenCalledExactlyOnceWith(true);
    expect(screen.queryByRole("dialog")).toBeNull();
    page.show(<SessionInspector open onOpenChange={onOpenChange} />);
    await dialog();
    await user.click(screen.getByRole("button", { name: "Close the inspector" }));
    expect(onOpenChange).toHaveBeenLastCalledWith(false);
    expect(await dialog()).toBeInTheDocument();
  });

  it("stands where it is told to", () => {
    app.open(<SessionInspector data-testid="root" position="top-start" />);
    expect(screen.getByTestId("root")).toHaveAttribute("data-position", "top-start");
  });
});

it("has tabs that arrows, Home and End go through", async () => {
  app.open(<SessionInspectorPanel />);
  await user.click(screen.getByRole("tab", { name: "Session" }));
  const go = async (key: string) => {
    await user.keyboard(key);
    const selected = screen.getByRole("tab", { selected: true });
    expect(selected).toHaveFocus();
    expect(screen.getByRole("tabpanel")).toHaveAccessibleName(selected.textContent ?? "");
    return selected.textContent;
  };
  expect(await go("{ArrowRight}")).toBe("Toolkits");
  expect(await go("{End}")).toBe("Events");
  expect(await go("{ArrowRight}")).toBe("Session");
  expect(await go("{ArrowLeft}")).toBe("Events");
  expect(await go("{Home}")).toBe("Session");
  expect(within(screen.getByRole("tablist")).getAllByRole("tab")).toHaveLength(5);
});
