import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { translatePage } from "../../test/components/support/translatePage.ts";
import { withAccounts } from "../support/platform.ts";
import { AgentPage } from "./AgentPage.tsx";
import { NativeDialog } from "./NativeDialog.tsx";
import { ShadowHost } from "./ShadowHost.tsx";

/**
 * The parts for agents in pages that do something to what is on them. The end-to-end tests go through all of it in each,
 * with a real mouse and real windows; and in a frame, as Storybook's own page shows it.
 */
const meta = {
  title: "Hosts/Parts for agents",
  component: AgentPage,
  parameters: {
    mock: {
      session: { toolkits: { disable: [], require_approval: ["github"] } },
      seed: withAccounts(
        { toolkit: "github", alias: "Work" },
        { toolkit: "slack", status: "EXPIRED" },
        { toolkit: "linear", status: "REVOKED" },
      ),
    },
    docs: { disable: true },
  },
  // It remembers its tab, and whether it was open.
  beforeEach: () => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith("tool-router-devtools:")) localStorage.removeItem(key);
    }
  },
} satisfies Meta<typeof AgentPage>;

export default meta;
type Story = StoryObj<typeof meta>;

export const AsTheyAre: Story = {};

/** Every text is replaced, as a browser's translation does. */
export const Translated: Story = { beforeEach: () => translatePage() };

export const Scaled: Story = {
  decorators: [
    (Story) => (
      <div style={{ transform: "scale(0.75)", transformOrigin: "0 0" }}>
        <Story />
      </div>
    ),
  ],
};

export const InAShadowRoot: Story = {
  decorators: [
    (Story) => (
      <ShadowHost>
        <Story />
      </ShadowHost>
    ),
  ],
};

export const InAModal: Story = {
  args: { isInspectorEmbedded: true },
  decorators: [
    function Modal(Story) {
      const [open, setOpen] = useState(true);
      return (
        <NativeDialog open={open} onClose={() => setOpen(false)}>
          <Story />
        </NativeDialog>
      );
    },
  ],
};
