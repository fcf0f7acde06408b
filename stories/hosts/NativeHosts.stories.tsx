import type { Meta, StoryObj } from "@storybook/react-vite";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { withAccounts } from "../support/platform.ts";
import { HostPage, Settings } from "./HostPage.tsx";

/**
 * The dialog opened from what the browser itself puts above the page: it is above that, and one press of Escape closes one
 * of the two. Played with a real mouse and keyboard by the end-to-end tests.
 */
const meta = {
  title: "Hosts/Native",
  parameters: {
    mock: { seed: withAccounts({ toolkit: "gmail", alias: "Work" }) },
    docs: { story: { inline: false, iframeHeight: 560 } },
  },
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

interface ModalProps {
  open: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** Closes by a click whose coordinates are beside it, as many do, and is a containing block for what is fixed inside. */
function NativeDialog({ open, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    const closeBeside = ({ clientX, clientY, detail }: MouseEvent) => {
      // A click made by the keyboard has no place: Chromium says 0, 0, and any button inside would close the dialog.
      if (detail === 0) return;
      const { left, right, top, bottom } = element.getBoundingClientRect();
      if (clientX < left || clientX > right || clientY < top || clientY > bottom) element.close();
    };
    element.addEventListener("click", closeBeside);
    element.showModal();
    return () => {
      element.removeEventListener("click", closeBeside);
      element.close();
    };
  }, [open]);
  return (
    <dialog
      ref={dialog}
      aria-label="Settings"
      onClose={onClose}
      style={{ transform: "translateY(20px)", inlineSize: 380 }}
    >
      {children}
    </dialog>
  );
}

export const NativeModalDialog: Story = {
  render: () => (
    <HostPage>
      {({ settings, ...modal }) => <NativeDialog {...modal}>{settings}</NativeDialog>}
    </HostPage>
  ),
};

export const Popover: Story = {
  render: () => (
    <main style={{ minBlockSize: 900 }}>
      <h1>Host</h1>
      <button type="button" popoverTarget="settings">
        Open settings
      </button>
      <div id="settings" popover="auto" role="dialog" aria-label="Settings">
        <Settings />
      </div>
    </main>
  ),
};

export const Fullscreen: Story = {
  render: function Render() {
    const stage = useRef<HTMLDivElement>(null);
    return (
      <main style={{ minBlockSize: 900 }}>
        <h1>Host</h1>
        <button type="button" onClick={() => stage.current?.requestFullscreen()}>
          Open settings
        </button>
        <section ref={stage} aria-label="Settings" style={{ background: "Canvas" }}>
          <Settings />
        </section>
      </main>
    );
  },
};

/** Moves the kit's stylesheets into a shadow root for as long as it is mounted, and renders inside of that. */
function ShadowHost({ children }: { children: ReactNode }) {
  const host = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<ShadowRoot>();
  useEffect(() => {
    if (!host.current) return;
    const shadow = host.current.shadowRoot ?? host.current.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    const kit = [...document.styleSheets].filter(isOfTheKit);
    sheet.replaceSync(kit.flatMap(({ cssRules }) => [...cssRules].map(textOf)).join("\n"));
    shadow.adoptedStyleSheets = [sheet];
    for (const each of kit) each.disabled = true;
    setRoot(shadow);
    return () => {
      for (const each of kit) each.disabled = false;
    };
  }, []);
  return (
    <div ref={host} data-shadow-host style={{ transform: "scale(0.98)" }}>
      {root && createPortal(children, root)}
    </div>
  );
}

const textOf = ({ cssText }: CSSRule) => cssText;

function isOfTheKit(sheet: CSSStyleSheet): boolean {
  return [...sheet.cssRules].some(({ cssText }) => cssText.includes("--tr-accent:"));
}

/** Styles are adopted by the shadow root alone; the document has none of the kit's. */
export const ShadowRoot: Story = {
  parameters: { docs: { disable: true } },
  render: () => (
    <main style={{ minBlockSize: 900 }}>
      <h1>Host</h1>
      <ShadowHost>
        <section aria-label="Settings" style={{ fontFamily: "Georgia, serif" }}>
          <Settings />
        </section>
      </ShadowHost>
    </main>
  ),
};
