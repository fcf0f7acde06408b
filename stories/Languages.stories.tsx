import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent, waitFor, within } from "storybook/test";
import {
  AccountPicker,
  ConnectDialog,
  RequiredToolkits,
  ToolkitGrid,
  ToolRouterProvider,
  useToolRouter,
} from "tool-router-react";
import { directionOf, languageItems, localizationOf } from "../.storybook/languages.ts";
import { brokenWords } from "./support/brokenWords.ts";
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
    const options = dialog.getAllByRole("button", { expanded: false });
    for (const button of options) {
      await userEvent.click(button);
      await expect(misfits()).toEqual([]);
      await userEvent.keyboard("{Escape}");
    }
    for (const choice of [0, -1]) {
      await userEvent.click(options.at(-1) ?? document.body);
      await userEvent.click(dialog.getAllByRole("menuitem").at(choice) ?? document.body);
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

/** Of a text's first line: how far its end is from where the page's text begins, on the right. */
function gapAtTheStart(element: Element): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  const [line] = range.getClientRects();
  return element.getBoundingClientRect().right - (line?.right ?? 0);
}

/** What the platform says in English runs from left to right, and stands where the page's text does. */
export const EnglishDescriptionsInArabic: Story = {
  globals: { language: "ar" },
  parameters: mailboxOf(latinName),
  render: () => (
    <div style={{ maxInlineSize: 320 }}>
      <ToolkitGrid toolkits={["gmail"]} />
      <ConnectDialog toolkit="gmail" open />
    </div>
  ),
  async play({ canvas }) {
    const said = /^Read, search, draft.*mailbox\.$/;
    const dialog = within(await screen.findByRole("dialog"));
    const heading = await dialog.findByRole("heading", { name: /Gmail/ });
    await expect(heading.closest("[lang]")).toHaveAttribute("lang", "ar");
    for (const text of [await canvas.findByText(said), await dialog.findByText(said)]) {
      await expect(getComputedStyle(text).direction).toBe("rtl");
      await expect(orderOf(text, "mailbox.")).toBe("left to right");
      await expect(gapAtTheStart(text)).toBeLessThan(2);
    }
  },
};

/** Of a name that is too long for its line, the start is shown. */
export const LongLatinNameOnACardInArabic: Story = {
  globals: { language: "ar" },
  args: { toolkits: ["gmail"], style: { maxInlineSize: 320 } },
  parameters: mailboxOf(longName),
  async play({ canvas }) {
    const account = await canvas.findByTitle((title) => title.includes(longName));
    await expect(orderOf(account, longName.slice(0, 5))).toBe("left to right");
    await expect(misfits()).toEqual([]);
  },
};

/** The invented one has words of any length. */
const real = languageItems.map(({ value }) => value).filter((value) => value !== "pseudo");
const broken = ["gmail", "github", "slack", "googledrive"];

/** Cards of the narrowest phone: where a word and a button do not fit beside each other, the button is below. */
export const NoWordIsBroken: Story = {
  parameters: { mock: { scenario: "everything-broken", sessionId: "trs_broken_pins" } },
  render: function Render() {
    const { client } = useToolRouter();
    return (
      <div style={{ display: "grid", gridTemplateColumns: "repeat(auto-fill, 232px)", gap: 16 }}>
        {real.map((language) => (
          <section key={language} lang={language} dir={directionOf({ language })}>
            <ToolRouterProvider
              client={client}
              sessionId="trs_broken_pins"
              localization={localizationOf({ language })}
            >
              <ToolkitGrid aria-label={`Apps, ${language}`} toolkits={broken} showFilter={false} />
              <RequiredToolkits toolkits={broken} />
            </ToolRouterProvider>
          </section>
        ))}
      </div>
    );
  },
  async play({ canvas, canvasElement }) {
    const count = broken.length * real.length;
    await waitFor(async () => expect(await canvas.findAllByRole("article")).toHaveLength(count));
    await waitFor(() => expect(canvasElement.querySelector(".tr-card-standin")).toBeNull());
    await expect(brokenWords(canvasElement)).toEqual([]);
    await expect(misfits()).toEqual([]);
  },
};
