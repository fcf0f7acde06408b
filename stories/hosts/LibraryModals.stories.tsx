import { Modal as MantineModal, MantineProvider } from "@mantine/core";
import MuiDialog from "@mui/material/Dialog";
import MuiDialogContent from "@mui/material/DialogContent";
import MuiDialogTitle from "@mui/material/DialogTitle";
import * as RadixDialog from "@radix-ui/react-dialog";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { Modal as AntModal } from "antd";
import "bootstrap/dist/js/bootstrap.bundle.js";
import mantineCss from "@mantine/core/styles.css?raw";
import bootstrapCss from "bootstrap/dist/css/bootstrap.min.css?raw";
import { withAccounts } from "../support/platform.ts";
import { HostPage, Settings } from "./HostPage.tsx";

/**
 * The dialog opened from a modal of a library that the host uses: it is above that, has the focus, and one press of Escape
 * or one click beside it closes one of the two. Played with a real mouse and keyboard by the end-to-end tests.
 */
const meta = {
  title: "Hosts/Libraries",
  parameters: {
    mock: { seed: withAccounts({ toolkit: "gmail", alias: "Work" }) },
    docs: { story: { inline: false, iframeHeight: 560 } },
  },
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

export const MaterialUi: Story = {
  render: () => (
    <HostPage>
      {({ open, onClose, settings }) => (
        <MuiDialog open={open} onClose={onClose} aria-labelledby="settings-title">
          <MuiDialogTitle id="settings-title">Settings</MuiDialogTitle>
          <MuiDialogContent>{settings}</MuiDialogContent>
        </MuiDialog>
      )}
    </HostPage>
  ),
};

export const AntDesign: Story = {
  render: () => (
    <HostPage>
      {({ open, onClose, settings }) => (
        <AntModal open={open} onCancel={onClose} title="Settings" footer={null}>
          {settings}
        </AntModal>
      )}
    </HostPage>
  ),
};

export const Mantine: Story = {
  render: () => (
    <MantineProvider>
      <style>{mantineCss}</style>
      <HostPage>
        {({ open, onClose, settings }) => (
          <MantineModal opened={open} onClose={onClose} title="Settings">
            {settings}
          </MantineModal>
        )}
      </HostPage>
    </MantineProvider>
  ),
};

/** Opened and closed by Bootstrap's own script, which knows nothing of React. */
export const Bootstrap: Story = {
  render: () => (
    <main style={{ minBlockSize: 900 }}>
      <style>{bootstrapCss}</style>
      <h1>Host</h1>
      <button type="button" data-bs-toggle="modal" data-bs-target="#settings">
        Open settings
      </button>
      <div className="modal fade" id="settings" tabIndex={-1} role="dialog" aria-label="Settings">
        <div className="modal-dialog">
          <div className="modal-content">
            <div className="modal-body">
              <Settings />
            </div>
          </div>
        </div>
      </div>
    </main>
  ),
};

export const Radix: Story = {
  render: () => (
    <HostPage>
      {({ open, onClose, settings }) => (
        <RadixDialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
          <RadixDialog.Portal>
            <RadixDialog.Overlay style={{ position: "fixed", inset: 0, background: "#0006" }} />
            <RadixDialog.Content
              aria-describedby={undefined}
              style={{
                position: "fixed",
                insetBlockStart: 40,
                insetInlineStart: 40,
                zIndex: 400,
                inlineSize: 380,
                background: "Canvas",
              }}
            >
              <RadixDialog.Title>Settings</RadixDialog.Title>
              {settings}
            </RadixDialog.Content>
          </RadixDialog.Portal>
        </RadixDialog.Root>
      )}
    </HostPage>
  ),
};
