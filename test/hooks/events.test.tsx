import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { ConnectButton, type ToolRouterEvent, useToolRouterEvents } from "tool-router-react";
import { useEventLog } from "tool-router-react/devtools";
import { describe, expect, it, vi } from "vitest";
import { hostApp } from "./support/hostApp.tsx";

const app = hostApp();
const user = userEvent.setup();

const startConnecting = async () =>
  user.click(await screen.findByRole("button", { name: "Connect GitHub" }));

/** Connects GitHub, with the user's consent. */
async function connectGitHub(): Promise<void> {
  await startConnecting();
  await approve();
}

async function approve(): Promise<void> {
  await waitFor(() => expect(app.windows.opened.at(-1)?.visited).toHaveLength(1));
  await app.backend.links.complete(app.token(), { outcome: "approve" });
  window.dispatchEvent(new Event("focus"));
  await waitFor(() => expect(app.eventTypes()).toContain("authorize.connected"));
}

describe("useToolRouterEvents", () => {
  it("receives what the provider's onEvent receives, beside it", async () => {
    const heard: ToolRouterEvent[] = [];
    function Toast() {
      useToolRouterEvents((event) => heard.push(event));
      return null;
    }
    app.open(
      <>
        <ConnectButton toolkit="github" />
        <Toast />
      </>,
    );
    await connectGitHub();
    expect(heard).toContainEqual(expect.objectContaining({ type: "authorize.connected" }));
    expect(heard).toEqual(app.events);
  });

  it("calls the function of the last render, and none once it is unmounted", async () => {
    const first = vi.fn();
    const second = vi.fn();
    function Toast({ listener }: { listener: (event: ToolRouterEvent) => void }) {
      useToolRouterEvents(listener);
      return null;
    }
    const button = <ConnectButton toolkit="github" key="button" />;
    const page = app.open([button, <Toast key="toast" listener={first} />]);
    await screen.findByRole("button", { name: "Connect GitHub" });
    first.mockClear();
    page.show([button, <Toast key="toast" listener={second} />]);
    await startConnecting();
    await waitFor(() => expect(second).toHaveBeenCalled());
    expect(first).not.toHaveBeenCalled();

    page.show([button]);
    const calls = second.mock.calls.length;
    await approve();
    expect(second).toHaveBeenCalledTimes(calls);
  });
});

describe("useEventLog", () => {
  function Log({ limit }: { limit?: number }) {
    const { entries, clear } = useEventLog({ limit });
    return (
      <>
        <ConnectButton toolkit="github" />
        <ol aria-label="Log">
          {entries.map(({ id, at, event }) => (
            <li key={id} data-at={at}>
              {`${id} ${event.type}`}
            </li>
          ))}
        </ol>
        <button type="button" onClick={clear}>
          Clear
        </button>
      </>
    );
  }
  const lines = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent);

  it("keeps events in order, each with its time, until it is cleared", async () => {
    const before = Date.now();
    app.open(<Log />);
    await connectGitHub();
    expect(lines()).toEqual(app.eventTypes().map((type, index) => `${index + 1} ${type}`));
    for (const line of screen.getAllByRole("listitem")) {
      expect(Number(line.dataset.at)).toBeGreaterThanOrEqual(before);
    }
    await user.click(screen.getByRole("button", { name: "Clear" }));
    expect(screen.queryByRole("listitem")).toBeNull();
  });

  it("has none of another user's", async () => {
    const page = app.open(<Log />);
    await connectGitHub();
    const shown = lines().length;
    page.show(<Log />, { userId: "user_other" });
    await waitFor(() => expect(lines()).toEqual([`${shown + 1} session.ready`]));
  });

  it("keeps no more than its limit, the latest", async () => {
    app.open(<Log limit={2} />);
    await connectGitHub();
    expect(app.events.length).toBeGreaterThan(2);
    expect(lines()).toHaveLength(2);
    expect(lines().at(-1)).toBe(`${app.events.length} ${app.eventTypes().at(-1)}`);
  });
});
