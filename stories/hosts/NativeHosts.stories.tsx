import type { Meta, StoryObj } from "@storybook/react-vite";
import { useRef } from "react";
import { withAccounts } from "../support/platform.ts";
import { HostPage, Settings } from "./HostPage.tsx";
import { NativeDialog } from "./NativeDialog.tsx";
import { ShadowHost } from "./ShadowHost.tsx";

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
