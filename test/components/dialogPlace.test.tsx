import { fireEvent, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import { createPortal } from "react-dom";
import { ConnectDialog, type DialogContainer } from "tool-router-react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { hostApp, userId } from "../hooks/support/hostApp.tsx";

const app = hostApp();
const user = userEvent.setup();
const findDialog = () => screen.findByRole("dialog", { name: /GitHub$/ });
const expectClosed = () => waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

function Manage({ container }: { container?: DialogContainer }) {
  return (
    <ConnectDialog toolkit="github" container={container} asChild>
      <button type="button">Manage</button>
    </ConnectDialog>
  );
}

/** An element of the page's own, gone after the test. */
function addElement(): HTMLElement {
  const element = document.body.appendChild(document.createElement("div"));
  added.push(element);
  return element;
}
const added: HTMLElement[] = [];
afterEach(() => {
  for (const element of added.splice(0)) element.remove();
});

async function openDialog(): Promise<HTMLElement> {
  await user.click(screen.getByRole("button", { name: "Manage" }));
  return findDialog();
}

describe("where the dialog is rendered", () => {
  it("is the body, and nothing is left there when it closes", async () => {
    app.open(<Manage />);
    const before = document.body.children.length;
    const dialog = await openDialog();
    expect(dialog.closest("body > *")).not.toContainElement(screen.getByText("Manage"));
    await user.keyboard("{Escape}");
    await expectClosed();
    await waitFor(() => expect(document.body.children).toHaveLength(before));
  });

  it("is the provider's container, which may be found as late as it opens", async () => {
    const element = addElement();
    app.open(<Manage />, { container: () => element });
    expect(element).toContainElement(await openDialog());
  });

  it("is the dialog's own container rather than the provider's", async () => {
    const [ours, providers] = [addElement(), addElement()];
    app.open(<Manage container={ours} />, { container: providers });
    expect(ours).toContainElement(await openDialog());
    expect(providers).toBeEmptyDOMElement();
  });

  it("is the default where a container is null", async () => {
    app.open(<Manage container={() => null} />, { container: null });
    expect((await openDialog()).closest("body > *")).toHaveClass("tr-dialog-mount");
  });

  it("is the shadow root that the kit is in, with everything outside of it inert", async () => {
    const host = addElement();
    const root = host.attachShadow({ mode: "open" });
    const { container } = app.open(createPortal(<Manage />, root));
    const trigger = root.querySelector("button");
    if (!trigger) throw new Error("no trigger");
    trigger.focus();
    fireEvent.click(trigger);
    await waitFor(() => expect(root.querySelector("[role=dialog]")).not.toBeNull());
    expect(screen.queryByRole("dialog")).toBeNull();
    await waitFor(() => expect(container).toHaveProperty("inert", true));
    expect(trigger).toHaveProperty("inert", true);
    expect(host).not.toHaveProperty("inert", true);

    const dialog = root.querySelector("[role=dialog]");
    if (dialog) fireEvent.keyDown(dialog, { key: "Escape" });
    await waitFor(() => expect(root.querySelector("[role=dialog]")).toBeNull());
    expect(container).toHaveProperty("inert", false);
  });

  it("is above every stacking context around what opened it", async () => {
    const modal = (children: ReactNode) => (
      <div style={{ position: "fixed", zIndex: 1300 }}>
        <div style={{ position: "relative", zIndex: 2 }}>{children}</div>
      </div>
    );
    app.open(modal(<Manage />));
    const layer = (await openDialog()).closest<HTMLElement>(".tr-dialog-layer");
    expect(layer?.style.zIndex).toBe("max(var(--tr-z-index), 1301)");
  });
});

describe("what is beside the dialog", () => {
  it("is inert within its container too, and what contains it is not", async () => {
    const element = addElement();
    const sibling = element.appendChild(document.createElement("p"));
    const { container } = app.open(<Manage container={element} />);
    await openDialog();
    expect(element).not.toHaveProperty("inert", true);
    expect([sibling.inert, container.inert]).toEqual([true, true]);
    await user.keyboard("{Escape}");
    await expectClosed();
    expect([sibling.inert, container.inert]).toEqual([false, false]);
  });

  it("stays inert where the host had made it so", async () => {
    const element = addElement();
    element.inert = true;
    app.open(<Manage />);
    await openDialog();
    await user.keyboard("{Escape}");
    await expectClosed();
    expect(element).toHaveProperty("inert", true);
  });
});

/** Counts what listeners of a host's receive, in each of the ways that a modal listens. */
function listen(type: string) {
  const received = vi.fn();
  const targets = [window, document, document.body];
  for (const target of targets) {
    target.addEventListener(type, received, true);
    target.addEventListener(type, received);
  }
  return {
    received,
    stop() {
      for (const target of targets) {
        target.removeEventListener(type, received, true);
        target.removeEventListener(type, received);
      }
    },
  };
}

describe("Escape", () => {
  it("closes the dialog, and no listener of the host's receives it, until the next press", async () => {
    app.open(<Manage />);
    const down = listen("keydown");
    const up = listen("keyup");
    await openDialog();
    await user.keyboard("{Escape}");
    await expectClosed();
    expect(down.received).not.toHaveBeenCalled();
    expect(up.received).not.toHaveBeenCalled();
    await user.keyboard("{Escape}");
    expect(down.received).toHaveBeenCalledTimes(6);
    expect(up.received).toHaveBeenCalledTimes(6);
    down.stop();
    up.stop();
  });

  it("is marked for Mantine's modals, whose listener may have come before the provider's", async () => {
    const closesHost = vi.fn();
    const onKeyDown = ({ key, target }: KeyboardEvent) => {
      if (key !== "Escape" || !(target instanceof Element)) return;
      if (target.getAttribute("data-mantine-stop-propagation") !== "true") closesHost();
    };
    window.addEventListener("keydown", onKeyDown, true);
    app.open(<Manage />);
    await openDialog();
    await user.keyboard("{Tab}{Escape}");
    await expectClosed();
    expect(closesHost).not.toHaveBeenCalled();
    await user.keyboard("{Escape}");
    expect(closesHost).toHaveBeenCalledOnce();
    window.removeEventListener("keydown", onKeyDown, true);
  });

  it("closes one layer for as long as the key is held down", async () => {
    app.open(<Manage />);
    const down = listen("keydown");
    await openDialog();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "Escape" });
    await expectClosed();
    fireEvent.keyDown(document.body, { key: "Escape", repeat: true });
    expect(down.received).not.toHaveBeenCalled();
    fireEvent.keyUp(document.body, { key: "Escape" });
    down.stop();
  });

  it("in a field inside of the dialog closes the field alone", async () => {
    await app.backend.accounts.seed({ userId, toolkit: "github", alias: "Work" });
    app.open(<Manage />);
    const down = listen("keydown");
    const dialog = await openDialog();
    await user.click(await screen.findByRole("button", { name: "Options for Work" }));
    await user.click(screen.getByRole("menuitem", { name: "Rename" }));
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(dialog).toBeInTheDocument();
    expect(down.received).not.toHaveBeenCalled();
    down.stop();
  });

  it("belongs to a layer that the host opened above the dialog", async () => {
    app.open(<Manage />);
    const dialog = await openDialog();
    const above = addElement();
    const button = above.appendChild(document.createElement("button"));
    const down = listen("keydown");
    button.focus();
    await user.keyboard("{Escape}");
    expect(down.received).toHaveBeenCalled();
    expect(dialog).toBeInTheDocument();
    down.stop();
  });

  it("ends a composition first", async () => {
    app.open(<Manage />);
    const dialog = await openDialog();
    fireEvent.keyDown(dialog, { key: "Escape", isComposing: true });
    fireEvent.keyDown(dialog, { key: "Escape", keyCode: 229 });
    expect(dialog).toBeInTheDocument();
  });

  it("ends a composition in a field, which keeps its text", async () => {
    await app.backend.accounts.seed({ userId, toolkit: "github", alias: "Work" });
    app.open(<Manage />);
    await openDialog();
    await user.click(await screen.findByRole("button", { name: "Options for Work" }));
    await user.click(screen.getByRole("menuitem", { name: "Rename" }));
    const field = screen.getByRole("textbox");
    fireEvent.compositionStart(field);
    fireEvent.change(field, { target: { value: "しごと" } });
    fireEvent.keyDown(field, { key: "Escape", isComposing: true });
    fireEvent.compositionEnd(field);
    fireEvent.keyDown(field, { key: "Escape", keyCode: 229 });
    expect(field).toBeInTheDocument();
    expect(field).toHaveValue("しごと");
  });

  it("by another name, a native dialog's cancel event, closes the dialog inside of that first", async () => {
    const host = document.body.appendChild(document.createElement("dialog"));
    added.push(host);
    host.setAttribute("open", "");
    app.open(<Manage container={host} />);
    await openDialog();
    const cancel = new Event("cancel", { cancelable: true });
    fireEvent(host, cancel);
    expect(cancel.defaultPrevented).toBe(true);
    await waitFor(() => expect(host).toBeEmptyDOMElement());
  });
});

describe("what happens in the dialog", () => {
  it("is no press beside a host's modal: no listener receives a click beside the dialog", async () => {
    app.open(<Manage />);
    await openDialog();
    const listeners = ["pointerdown", "mousedown", "mouseup", "click"].map(listen);
    const overlay = document.querySelector(".tr-dialog-overlay");
    if (!overlay) throw new Error("no overlay");
    await user.click(overlay);
    await expectClosed();
    for (const { received, stop } of listeners) {
      expect(received).not.toHaveBeenCalled();
      stop();
    }
  });

  it("reaches no handler of the host's around it: no click, no key, no form", async () => {
    await app.backend.accounts.seed({ userId, toolkit: "github", alias: "Work" });
    const heard = vi.fn();
    app.open(
      <form aria-label="Host" onSubmit={heard} onClick={heard} onKeyDown={heard}>
        <Manage />
      </form>,
    );
    await openDialog();
    heard.mockClear();
    await user.click(await screen.findByRole("button", { name: "Options for Work" }));
    await user.click(screen.getByRole("menuitem", { name: "Rename" }));
    await user.keyboard("Home{Enter}");
    expect(await screen.findByRole("button", { name: "Options for Home" })).toBeInTheDocument();
    expect(heard).not.toHaveBeenCalled();
  });
});

describe("a page that replaces the dialog's surroundings", () => {
  it("is usable again when the dialog is unmounted open", async () => {
    function Page() {
      const [isThere, setIsThere] = useState(true);
      return (
        <>
          <button type="button" data-testid="remove" onClick={() => setIsThere(false)}>
            Remove
          </button>
          {isThere && <Manage />}
        </>
      );
    }
    const { container } = app.open(<Page />);
    await openDialog();
    expect(container).toHaveProperty("inert", true);
    fireEvent.click(screen.getByTestId("remove"));
    await expectClosed();
    expect(container).toHaveProperty("inert", false);
    expect(document.querySelector(".tr-dialog-mount")).toBeNull();
  });
});
