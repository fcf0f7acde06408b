import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor } from "storybook/test";
import { ToolkitCard, type ToolkitCardProps, useToolkits } from "tool-router-react";
import type { AccountSeed } from "tool-router-react/mock";
import { backendOf, decide, withAccounts } from "./support/platform.ts";
import { windowsAreBlocked, windowsAreClosed, windowsStayOpen } from "./support/windows.ts";

/** A card for one of the session's toolkits, which a grid would read itself. */
function OneCard({ slug, ...props }: Omit<ToolkitCardProps, "item"> & { slug: string }) {
  const { toolkits } = useToolkits({ toolkits: [slug] });
  return (
    <div style={{ maxInlineSize: 320 }}>
      {toolkits.map((toolkit) => (
        <ToolkitCard key={toolkit.slug} item={toolkit} {...props} />
      ))}
    </div>
  );
}

const meta = {
  title: "ToolkitCard",
  component: OneCard,
  args: { slug: "github", onConnect: fn() },
  beforeEach: windowsStayOpen,
} satisfies Meta<typeof OneCard>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Everything is broken, and the session is pinned to it. */
const broken = { mock: { scenario: "everything-broken", sessionId: "trs_broken_pins" } };

/** An account that never worked shows only where the session is pinned to it. */
const pinned = (status: AccountSeed["status"]) => ({
  mock: {
    seed: withAccounts({ id: "ca_story_github", toolkit: "github", status }),
    session: { connectedAccounts: { github: "ca_story_github" } },
  },
});

export const NotConnected: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByRole("article", { name: "GitHub" })).toHaveTextContent(
      "Not connected",
    );
  },
};

export const Connected: Story = {
  parameters: { mock: { scenario: "returning-user" } },
  async play({ canvas }) {
    await expect(await canvas.findByRole("button", { name: "Manage GitHub" })).toBeVisible();
  },
};

const account = { toolkit: "github", identity: "ada@example.com" };
const seeded = (...accounts: Omit<AccountSeed, "userId">[]) => ({
  mock: { seed: withAccounts(...accounts) },
});

/** As whom the provider knows the user. Without that, or a label, it says "Connected": a generated name says nothing here. */
export const ConnectedAs: Story = {
  parameters: seeded(account),
  async play({ canvas }) {
    await expect(await canvas.findByText("as ada@example.com")).toBeVisible();
  },
};

/** How many, and which of them is in use. */
export const SeveralAccounts: Story = {
  parameters: seeded({ ...account, alias: "Work" }, { ...account, alias: "Home", daysAgo: 3 }),
  async play({ canvas }) {
    await expect(await canvas.findByText("2 accounts · Work")).toBeVisible();
  },
};

/** Cut off, and whole in its title: the card is as high as any other. */
export const LongAccountName: Story = {
  parameters: seeded({
    ...account,
    identity: "augusta.ada.king-noel.countess-of-lovelace@analytical-engines.example",
  }),
  async play({ canvas }) {
    const words = await canvas.findByText(/^as augusta/);
    await expect(words).toHaveAttribute("title", words.textContent);
    await expect(words.getClientRects()).toHaveLength(1);
    await expect(words.scrollHeight).toBeGreaterThan(words.clientHeight);
  },
};

/** INITIALIZING: a link was made, and its page never opened. */
export const JustBegun: Story = {
  parameters: pinned("INITIALIZING"),
  async play({ canvas }) {
    await expect(await canvas.findByRole("button", { name: "Continue with GitHub" })).toBeVisible();
    await expect(await canvas.findByText(/^Connecting was started/)).toBeVisible();
  },
};

/** INITIATED: its page was opened, and nothing was decided there. */
export const NotFinished: Story = { ...JustBegun, parameters: pinned("INITIATED") };

/** A link that came to nothing leaves everything as it was. */
export const Abandoned: Story = {
  parameters: { mock: { seed: withAccounts({ toolkit: "github", status: "INITIATED" }) } },
  async play({ canvas }) {
    await expect(await canvas.findByRole("button", { name: "Connect GitHub" })).toBeVisible();
    await expect(canvas.getByText("Not connected")).toBeVisible();
  },
};

export const Failed: Story = {
  args: { slug: "slack" },
  parameters: broken,
  async play({ canvas }) {
    await expect(await canvas.findByRole("button", { name: "Reconnect Slack" })).toBeVisible();
    await expect(await canvas.findByText("Slack did not confirm the connection.")).toBeVisible();
  },
};

export const Expired: Story = {
  args: { slug: "gmail" },
  parameters: broken,
  async play({ canvas }) {
    await expect(await canvas.findByRole("button", { name: "Reconnect Gmail" })).toBeVisible();
    const note = await canvas.findByText("Gmail needs you to sign in again.");
    // A note of one line stands beside the button that it is about, and not above its middle.
    const line = document.createRange();
    line.selectNodeContents(note);
    const manage = canvas.getByRole("button", { name: "Manage Gmail" });
    const isBeside = Math.abs(middleOf(line) - middleOf(manage)) <= 2;
    await expect(isBeside || middleOf(manage) > note.getBoundingClientRect().bottom).toBe(true);
  },
};

export const Revoked: Story = {
  parameters: broken,
  async play({ canvas }) {
    await expect(await canvas.findByRole("button", { name: "Reconnect GitHub" })).toBeVisible();
    await expect(
      await canvas.findByText("Access was revoked by the account's owner."),
    ).toBeVisible();
  },
};

export const Disabled: Story = {
  args: { slug: "googledrive" },
  parameters: broken,
  async play({ canvas }) {
    await expect(await canvas.findByRole("button", { name: "Enable Google Drive" })).toBeVisible();
    await expect(await canvas.findByText("You turned this account off.")).toBeVisible();
  },
};

export const DisabledAndEnabled: Story = {
  ...Disabled,
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Enable Google Drive" }));
    await expect(await canvas.findByText("Connected")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Manage Google Drive" })).toHaveFocus();
  },
};

export const NoAccountNeeded: Story = {
  args: { slug: "hackernews" },
  async play({ canvas }) {
    await canvas.findByText("Ready, no account needed");
    await expect(canvas.queryByRole("button")).toBeNull();
  },
};

/** While the link is made: a moment, here a minute. */
export const Opening: Story = {
  async play({ canvas, loaded }) {
    const connect = await canvas.findByRole("button", { name: "Connect GitHub" });
    await backendOf(loaded).conditions.set({ latencyMs: 60_000 });
    await userEvent.click(connect);
    await expect(await canvas.findByText("Opening…")).toBeVisible();
    await expect(connect).toHaveAttribute("aria-disabled", "true");
  },
};

export const Waiting: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect GitHub" }));
    await expect(await canvas.findByRole("button", { name: "Continue with GitHub" })).toHaveFocus();
    await expect(canvas.getByText("Waiting for you…")).toBeVisible();
  },
};

/** The ring around the logo, there while the app is being connected, spreads and fades: once, and not when the card is next shown. */
export const JustConnected: Story = {
  async play({ canvas, canvasElement, loaded }) {
    const isRing = ({ target, propertyName }: TransitionEvent) =>
      propertyName === "box-shadow" && target instanceof Element && target.matches(".tr-logo");
    const rings: (string | undefined)[] = [];
    const record = (event: TransitionEvent) => {
      if (!isRing(event) || !(event.target instanceof Element)) return;
      const card = event.target.closest<HTMLElement>(".tr-card");
      rings.push(card?.dataset.busy ?? card?.dataset.status);
    };
    canvasElement.addEventListener("transitionrun", record);
    await userEvent.click(await canvas.findByRole("button", { name: "Connect GitHub" }));
    await canvas.findByRole("button", { name: "Continue with GitHub" });
    await decide(loaded, "approve");
    await canvas.findByRole("button", { name: "Manage GitHub" });
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
      await expect(rings).toEqual([]);
      return;
    }
    await waitFor(() => expect(rings).toContain("ACTIVE"));
    await expect(rings[0]).toBe("true");
  },
};

/** The browser blocked the window: a link goes on in a tab. */
export const WindowBlocked: Story = {
  beforeEach: windowsAreBlocked,
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect GitHub" }));
    const link = await canvas.findByRole("link", { name: "Continue in a new tab GitHub" });
    await expect(link).toHaveAttribute("target", "_blank");
  },
};

/** The window seems closed, which proves nothing: "Setup incomplete", with Continue and Cancel. */
export const WindowClosed: Story = {
  beforeEach: windowsAreClosed,
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect GitHub" }));
    await canvas.findByText("Setup incomplete", {});
    await expect(canvas.getByRole("button", { name: "Cancel connecting GitHub" })).toBeVisible();
  },
};

export const Declined: Story = {
  async play({ canvas, loaded }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect GitHub" }));
    await canvas.findByRole("button", { name: "Continue with GitHub" });
    await decide(loaded, "deny");
    await expect(
      await canvas.findByRole("button", { name: "Try again with GitHub" }),
    ).toBeVisible();
  },
};

export const LinkExpired: Story = {
  async play({ canvas, loaded }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect GitHub" }));
    await canvas.findByRole("button", { name: "Continue with GitHub" });
    await decide(loaded, "expire");
    await expect(await canvas.findByText("Link expired")).toBeVisible();
  },
};

/** The platform could not make a link, or the provider refused. */
export const CouldNotConnect: Story = {
  parameters: {
    mock: {
      conditions: {
        faults: [
          { method: "POST", path: "/tool_router/session/*/link", status: 500, times: 1_000 },
        ],
      },
    },
  },
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect GitHub" }));
    await expect(await canvas.findByText("Could not connect")).toBeVisible();
    await expect(
      await canvas.findByRole("button", { name: "Dismiss message about GitHub" }),
    ).toBeVisible();
  },
};

/** An app that asks for a key: its window has the form. */
export const AsksForAKey: Story = {
  args: { slug: "exa" },
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect Exa" }));
    await expect(await canvas.findByRole("button", { name: "Continue with Exa" })).toHaveFocus();
  },
};

/** The platform has no OAuth app of its own for this one, and the host brought none: said before the click. */
export const CannotBeConnected: Story = {
  args: { slug: "twitter" },
  async play({ canvas }) {
    await userEvent.hover(await canvas.findByRole("article"));
    await expect(await canvas.findByText("Not available")).toBeVisible();
    const connect = canvas.getByRole("button", { name: /^Connect/ });
    await expect(connect).toHaveAttribute("aria-disabled", "true");
    await expect(connect).toHaveAccessibleDescription(/has to set it up/);
  },
};

/** The same app where the host brought an auth config of its own. */
export const HostsOwnCredentials: Story = {
  args: { slug: "twitter" },
  parameters: { mock: { scenario: "enterprise-own-oauth", sessionId: "trs_enterprise" } },
  async play({ canvas }) {
    await userEvent.hover(await canvas.findByRole("article"));
    await userEvent.click(await canvas.findByRole("button", { name: /^Connect/ }));
    await expect(await canvas.findByRole("button", { name: /^Continue/ })).toHaveFocus();
  },
};

/** The same, on a screen that is touched: the click finds out. */
export const CannotBeConnectedAfterTheClick: Story = {
  args: { slug: "twitter" },
  async play({ canvas }) {
    (await canvas.findByRole("button", { name: /^Connect/ })).click();
    await expect(
      await canvas.findByText(/has to set it up/, { selector: ".tr-card-text" }),
    ).toBeVisible();
    await expect(canvas.queryByRole("button", { name: /^Try again/ })).toBeNull();
  },
};

export const BecomesConnected: Story = {
  async play({ args, canvas, loaded }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect GitHub" }));
    await canvas.findByRole("button", { name: "Continue with GitHub" });
    await decide(loaded, "approve");
    await expect(await canvas.findByRole("button", { name: "Manage GitHub" })).toHaveFocus();
    await expect(args.onConnect).toHaveBeenCalledOnce();
  },
};

export const ExpiredInTheDark: Story = { ...Expired, globals: { theme: "dark" } };
export const ExpiredRightToLeft: Story = { ...Expired, globals: { direction: "rtl" } };

function middleOf(place: Element | Range): number {
  const { top, bottom } = place.getBoundingClientRect();
  return (top + bottom) / 2;
}
