import type { Meta, StoryObj } from "@storybook/react-vite";
import { useEffect, useState } from "react";
import { expect, fireEvent, waitFor, within } from "storybook/test";
import type { MockBackend } from "tool-router-react/mock";
import { backendOf } from "./support/platform.ts";

type Before = "nothing" | "approve" | "deny" | "expire";

interface ConnectLinkPageProps {
  toolkit: string;
  /** What the host's own OAuth app asks for, if it has one. */
  scopes?: string[];
  /** What became of the link before the page is opened. */
  before: Before;
}

/** Makes a link, lets happen to it what is to happen before, and gives its address. */
async function makeLink(backend: MockBackend, { toolkit, before, scopes }: ConnectLinkPageProps) {
  const config =
    scopes &&
    (await backend.authConfigs.create({
      toolkit,
      type: "custom",
      credentials: { client_id: "acme", client_secret: "not-a-secret", scopes },
    }));
  const session = await backend.sessions.create(
    "user_story",
    config && { auth_configs: { [toolkit]: config.id } },
  );
  const { token } = await backend.sessions.link(session.id, { toolkit });
  if (before !== "nothing") await backend.links.complete(token, { outcome: before });
  return backend.links.pageUrl(token, window.location.origin);
}

/** The mock's page that a user comes to by Connect, in a frame for once. */
function ConnectLinkPage(props: ConnectLinkPageProps & { backend: MockBackend }) {
  const { backend, toolkit, before, scopes } = props;
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let isOver = false;
    void makeLink(backend, { toolkit, before, ...(scopes && { scopes }) }).then((made) => {
      if (!isOver) setAddress(made);
    });
    return () => {
      isOver = true;
    };
  }, [backend, toolkit, before, scopes]);
  return (
    address && (
      <iframe
        src={address}
        title="Connect Link page"
        style={{ blockSize: 620, border: 0, inlineSize: "100%", maxInlineSize: 520 }}
      />
    )
  );
}

const meta: Meta<ConnectLinkPageProps> = {
  title: "Connect Link page",
  args: { toolkit: "github", before: "nothing" },
  argTypes: { before: { control: "select", options: ["nothing", "approve", "deny", "expire"] } },
  render: (args, { loaded }) => <ConnectLinkPage {...args} backend={backendOf(loaded)} />,
};

export default meta;
type Story = StoryObj<ConnectLinkPageProps>;

/** What is in the frame, once it is there: to be clicked by plain events, since user-event marks fields that go with it. */
async function framed(canvasElement: HTMLElement) {
  return waitFor(() => {
    const body = canvasElement.querySelector("iframe")?.contentDocument?.body;
    if (!body?.querySelector("h1")) throw new Error("not loaded yet");
    return within(body);
  });
}

export const Consent: Story = {
  async play({ canvasElement }) {
    const page = await framed(canvasElement);
    await expect(await page.findByRole("button", { name: "Allow" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Deny" })).toBeVisible();
  },
};

/** The host's own OAuth app, which asks for permissions by name: each is said in words, beside the provider's own. */
export const OwnScopes: Story = {
  args: { scopes: ["repo", "read:user", "read:org", "workflow"] },
  async play({ canvasElement }) {
    const page = await framed(canvasElement);
    const [first] = await page.findAllByRole("listitem");
    await expect(first).toHaveTextContent(/^Read and change repositories repo$/);
    await expect(page.queryByText(/^Take actions/)).toBeNull();
  },
};

/** An app without OAuth: the page asks for what it takes. */
export const ApiKey: Story = {
  args: { toolkit: "exa" },
  async play({ canvasElement }) {
    const page = await framed(canvasElement);
    await expect(await page.findByLabelText(/API key/)).toHaveAttribute("type", "password");
  },
};

/** What is missing is said at its field, which gets the focus. */
export const ApiKeyMissing: Story = {
  args: { toolkit: "exa" },
  async play({ canvasElement }) {
    const page = await framed(canvasElement);
    await fireEvent.click(await page.findByRole("button", { name: "Connect" }));
    await expect(await page.findByText(/is required/)).toBeVisible();
    await expect(page.getByLabelText(/API key/)).toHaveAttribute("aria-invalid", "true");
  },
};

export const Allowed: Story = {
  async play({ canvasElement }) {
    const page = await framed(canvasElement);
    await fireEvent.click(await page.findByRole("button", { name: "Allow" }));
    await expect(await page.findByRole("heading", { name: /is connected$/ })).toBeVisible();
  },
};

export const Denied: Story = {
  async play({ canvasElement }) {
    const page = await framed(canvasElement);
    await fireEvent.click(await page.findByRole("button", { name: "Deny" }));
    await expect(await page.findByText("Nothing was connected")).toBeVisible();
  },
};

export const Expired: Story = {
  args: { before: "expire" },
  async play({ canvasElement }) {
    const page = await framed(canvasElement);
    await expect(await page.findByText("This link has expired")).toBeVisible();
  },
};

/** Opened once more after it had been allowed. */
export const AlreadyUsed: Story = {
  args: { before: "approve" },
  async play({ canvasElement }) {
    const page = await framed(canvasElement);
    await expect(await page.findByText("This link was already used")).toBeVisible();
    await expect(page.getByText(/is already connected/)).toBeVisible();
  },
};

/** Opened once more after it had been denied. */
export const AlreadyDenied: Story = {
  args: { before: "deny" },
  async play({ canvasElement }) {
    const page = await framed(canvasElement);
    await expect(await page.findByText("You declined this request")).toBeVisible();
  },
};
