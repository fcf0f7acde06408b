import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { AccountPicker, ToolkitGrid } from "tool-router-react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { hostApp, userId } from "./support/hostApp.tsx";

const app = hostApp();
const user = userEvent.setup();

const picker = <AccountPicker toolkit="gmail" />;
const radio = (name: string | RegExp) => screen.findByRole("radio", { name });
const made = () => app.requestsTo("POST /tool_router/session").filter((r) => !r.includes("/link"));
const dropped =
  "The account chosen for this session was disconnected, so the choice is automatic again.";

/** The next tab, or the next visit: all that a tab knows is gone. */
function nextTab(): void {
  sessionStorage.clear();
  app.reload();
}

async function seedTwo() {
  const work = await app.backend.accounts.seed({ userId, toolkit: "gmail", alias: "Work" });
  await app.backend.accounts.seed({ userId, toolkit: "gmail", alias: "Home" });
  return work;
}

async function pinWork() {
  const work = await seedTwo();
  const page = app.open(picker);
  await user.click(await radio("Work"));
  await screen.findByText(/^This session is set to use Work/);
  page.unmount();
  return work;
}

describe("a session of the kit's", () => {
  it("is shared by tabs and visits, with its pin", async () => {
    await pinWork();
    nextTab();
    app.open(picker);
    await screen.findByText(/^This session is set to use Work/);
    expect(await radio("Work")).toBeChecked();
    expect(made()).toHaveLength(1);
  });

  it("is another one for another user, and another configuration", async () => {
    await pinWork();
    nextTab();
    const page = app.open(picker, { userId: "user_456" });
    await screen.findByText("Nothing connected yet. Your first account is used right away.");
    page.unmount();
    app.open(picker, { sessionConfig: { toolkits: ["gmail"] } });
    await waitFor(async () => expect(await radio(/^Automatic/)).toBeChecked());
    expect(made()).toHaveLength(3);
  });

  it("is made anew where it is gone", async () => {
    await pinWork();
    await app.reset();
    await seedTwo();
    nextTab();
    app.open(picker);
    await waitFor(async () => expect(await radio(/^Automatic/)).toBeChecked());
    expect(made()).toHaveLength(2);
  });

  it("is made where the browser keeps nothing", async () => {
    const forbid = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
    vi.spyOn(window, "localStorage", "get").mockImplementation(forbid);
    vi.spyOn(window, "sessionStorage", "get").mockImplementation(forbid);
    app.open(<ToolkitGrid toolkits={["gmail"]} />);
    await screen.findByRole("article", { name: "Gmail" });
    expect(made()).toHaveLength(1);
  });

  it("is made in turn by tabs that are opened together", async () => {
    const names: string[] = [];
    let otherTab = async () => {};
    const request = async (name: string, work: () => Promise<unknown>) => {
      names.push(name);
      await otherTab();
      return work();
    };
    Object.defineProperty(navigator, "locks", { configurable: true, value: { request } });
    onTestFinished(() => void Reflect.deleteProperty(navigator, "locks"));
    otherTab = async () => {
      const session = await app.backend.sessions.create(userId, {});
      localStorage.setItem(names[0] ?? "", session.id);
    };
    app.open(<ToolkitGrid toolkits={["gmail"]} />);
    await screen.findByRole("article", { name: "Gmail" });
    expect(made()).toEqual([]);
  });
});

describe("a pin whose account is gone", () => {
  it("is dropped at the next visit, and the picker says so until another is chosen", async () => {
    const work = await pinWork();
    await app.backend.accounts.delete(work.id);
    nextTab();
    app.open(<ToolkitGrid toolkits={["gmail"]} />);
    await user.click(await screen.findByRole("button", { name: "Manage Gmail" }));
    const dialog = within(await screen.findByRole("dialog"));
    await dialog.findByText(dropped);
    await dialog.findByText("Using Home, the account you connected most recently.");
    expect(app.eventTypes()).toContain("account.unpinned");
    const { sessions } = await app.backend.snapshot();
    expect(sessions[0]?.config.connected_accounts ?? {}).toEqual({});
  });

  it("is dropped when it goes while it is shown", async () => {
    const work = await seedTwo();
    app.open(picker);
    await user.click(await radio("Work"));
    await screen.findByText(/^This session is set to use Work/);
    await app.backend.accounts.delete(work.id);
    const otherTab = new BroadcastChannel("tool-router:authorize");
    await waitFor(() => {
      otherTab.postMessage({ type: "tool-router:changed", toolkit: "gmail" });
      expect(screen.getByText(dropped)).toBeInTheDocument();
    });
    otherTab.close();
    await screen.findByText("Using Home, the account you connected most recently.");
  });
});
