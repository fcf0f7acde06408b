import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent, waitFor, within } from "storybook/test";
import { AccountPicker, ConnectDialog, ToolkitGrid } from "tool-router-react";
import { misfits } from "./support/misfits.ts";
import { orderOf } from "./support/orderOf.ts";
import { withAccounts } from "./support/platform.ts";
import { windowsAreBlocked, windowsStayOpen } from "./support/windows.ts";

/**
 * The narrowest phone, in a language whose words are long: nothing is wider than the page, and nothing is cut that
 * cannot be read otherwise.
 */
const meta = {
  title: "Languages",
  component: ToolkitGrid,
  beforeEach: windowsStayOpen,
  parameters: {
    viewport: {
      options: { phone: { name: "Phone", styles: { width: "320px", height: "800px" } } },
    },
  },
} satisfies Meta<typeof ToolkitGrid>;

export default meta;
type Story = StoryObj<typeof meta>;

const german = { language: "de", viewport: { value: "phone", isRotated: false } };
const pseudo = { ...german, language: "pseudo" };
const longName = "Donaudampfschifffahrtsgesellschaft@verwaltung.example.com";

/** Each card says why it does not work, and what helps. */
export const BrokenCards: Story = {
  globals: german,
  args: { toolkits: ["gmail", "github", "slack", "googledrive", "outlook", "twitter"] },
  parameters: { mock: { scenario: "everything-broken", sessionId: "trs_broken_pins" } },
  async play({ canvas }) {
    await waitFor(async () => expect(await canvas.findAllByRole("article")).toHaveLength(6));
    await waitFor(() => expect(canvas.queryAllByRole("article", { busy: true })).toEqual([]));
    await expect(window.innerWidth).toBe(320);
    await expect(misfits()).toEqual([]);
  },
};
export const BrokenCardsPseudo: Story = { ...BrokenCards, globals: pseudo };

/** The filter's choices, with numbers of three digits. */
export const AllApps: Story = {
  globals: german,
  async play({ canvas }) {
    await canvas.findAllByRole("article");
    await canvas.findByRole("radio", { name: /[0-9]{3}/, checked: true });
    await expect(misfits()).toEqual([]);
    await userEvent.type(canvas.getByRole("searchbox"), longName);
    await waitFor(() => expect(canvas.queryAllByRole("article")).toEqual([]));
    await expect(misfits()).toEqual([]);
  },
};
export const AllAppsPseudo: Story = { ...AllApps, globals: pseudo };

/** A window that the browser blocked: a link, and the ways beside it. */
export const Blocked: Story = {
  globals: german,
  args: { toolkits: ["github"] },
  beforeEach: windowsAreBlocked,
  async play({ canvas }) {
    const card = await canvas.findByRole("article");
    await userEvent.click(await within(card).findByRole("button"));
    const link = await within(card).findByRole("link");
    await expect(misfits()).toEqual([]);
    link.addEventListener("click", (event) => event.preventDefault());
    await userEvent.click(link);
    await waitFor(() => expect(within(card).getAllByRole("button").length).toBeGreaterThan(1));
    await expect(misfits()).toEqual([]);
  },
};
export const BlockedPseudo: Story = { ...Blocked, globals: pseudo };

/** Accounts of every status, each with its options, the form for its name and the question before it goes. */
export const Accounts: Story = {
  globals: german,
  parameters: {
    mock: {
      seed: withAccounts(
        { id: "ca_story_begun", toolkit: "gmail", alias: longName, status: "INITIATED" },
        { toolkit: "gmail", alias: "Died", status: "EXPIRED", daysAgo: 40 },
        { toolkit: "gmail", alias: "Taken back", status: "REVOKED", daysAgo: 30 },
        { toolkit: "gmail", alias: "Paused", status: "INACTIVE", daysAgo: 20 },
        { toolkit: "gmail", alias: "Work", daysAgo: 2 },
      ),
      session: { connectedAccounts: { gmail: "ca_story_begun" } },
    },
  },
  render: () => <ConnectDialog toolkit="gmail" open />,
  async play() {
    const dialog = within(await screen.findByRole("dialog"));
    await waitFor(() => expect(dialog.getAllByRole("radio")).toHaveLength(6));
    await expect(misfits()).toEqual([]);
    for (const options of dialog.getAllByRole("button", { expanded: false })) {
      await userEvent.click(options);
      await expect(misfits()).toEqual([]);
    }
    const inOptions = () => document.querySelectorAll(".tr-account-options");
    for (const choice of ["first", "last"] as const) {
      const options = [...inOptions()].at(-1);
      const buttons = options?.querySelectorAll("button") ?? [];
      await userEvent.click([...buttons].at(choice === "first" ? 0 : -1) ?? document.body);
      await expect(misfits()).toEqual([]);
    }
  },
};
export const AccountsPseudo: Story = { ...Accounts, globals: pseudo };

/** Ends in signs that have no direction: without isolation they go to the other end of the name. */
const latinName = "Acme (Berlin) Inc.";
const arabicName = "شركة النور (دبي)!";

const mailboxOf = (alias: string) => ({
  mock: {
    seed: withAccounts({ id: "ca_story_named", toolkit: "gmail", alias, daysAgo: 2 }),
    session: { connectedAccounts: { gmail: "ca_story_named" } },
  },
});

/** The name is whole, in its own direction, in its row, in the sentence about it and in the question. */
async function expectWhole(root: HTMLElement, alias: string, order: string): Promise<void> {
  const picker = within(root);
  await expect(orderOf(await picker.findByText(alias), alias)).toBe(order);
  const sentence = await picker.findByText((text, element) => {
    return element?.localName === "p" && text.includes(alias);
  });
  await expect(orderOf(sentence, alias)).toBe(order);
  await expect(misfits()).toEqual([]);
}

/** In Arabic, a Latin name does not lose its start, nor its full stop to the wrong end. */
export const LatinNameInArabic: Story = {
  globals: { language: "ar" },
  parameters: mailboxOf(latinName),
  render: () => <AccountPicker toolkit="gmail" style={{ maxInlineSize: 320 }} />,
  play: ({ canvasElement }) => expectWhole(canvasElement, latinName, "left to right"),
};

/** In English, an Arabic name is whole. */
export const ArabicNameInEnglish: Story = {
  ...LatinNameInArabic,
  globals: { language: "en" },
  parameters: mailboxOf(arabicName),
  play: ({ canvasElement }) => expectWhole(canvasElement, arabicName, "right to left"),
};

export const LatinNameInADialogInArabic: Story = {
  ...LatinNameInArabic,
  render: () => <ConnectDialog toolkit="gmail" open />,
  async play() {
    const dialog = await screen.findByRole("dialog");
    await expect(getComputedStyle(dialog).direction).toBe("rtl");
    await expectWhole(dialog, latinName, "left to right");
    await expect(orderOf(within(dialog).getByRole("heading"), "Gmail")).toBe("left to right");
  },
};

export const ArabicNameInADialogInEnglish: Story = {
  ...ArabicNameInEnglish,
  render: () => <ConnectDialog toolkit="gmail" open />,
  play: async () => expectWhole(await screen.findByRole("dialog"), arabicName, "right to left"),
};

/** A card's name begins where the card does, and the sentence about it is in order. */
export const LatinNameOnACardInArabic: Story = {
  globals: { language: "ar" },
  args: { toolkits: ["slack"] },
  parameters: { mock: { scenario: "everything-broken", sessionId: "trs_broken_pins" } },
  async play({ canvas }) {
    const card = await canvas.findByRole("article", { name: "Slack" });
    const heading = within(card).getByRole("heading", { name: "Slack" });
    await expect(orderOf(heading, "Slack")).toBe("left to right");
    const logo = card.querySelector(".tr-logo")?.getBoundingClientRect();
    await expect(heading.getBoundingClientRect().right).toBeLessThan(logo?.left ?? 0);
    await expect(misfits()).toEqual([]);
  },
};
