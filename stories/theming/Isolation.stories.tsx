import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent } from "storybook/test";
import { ApprovalPrompt, ConnectPrompt, RequiredToolkits } from "tool-router-react";
import { withAccounts } from "../support/platform.ts";
import { Dressed } from "./Dressed.tsx";
import hostile from "./hostile.css?raw";
import reset from "./utilityReset.css?raw";

/**
 * The kit in hosts whose stylesheets speak of elements: a reset, as utility frameworks bring it, and rules that mean every
 * button, list and paragraph. Nothing of the kit changes by them.
 */
const meta = {
  title: "Theming/Isolation",
  component: Dressed,
  parameters: {
    mock: {
      seed: withAccounts(
        { toolkit: "gmail", alias: "Work" },
        { toolkit: "gmail", alias: "Home" },
        { toolkit: "slack", status: "EXPIRED" },
      ),
    },
  },
} satisfies Meta<typeof Dressed>;

export default meta;
type Story = StoryObj<typeof meta>;

/** How each element of the kit looks, by a name that says where it is. */
function looks(): Map<string, Record<string, string>> {
  const found = new Map<string, Record<string, string>>();
  for (const [index, element] of [
    ...document.querySelectorAll(".tr-root, .tr-root :not(svg *)"),
  ].entries()) {
    const style = getComputedStyle(element);
    const properties = [...style].filter((name) => !name.startsWith("--"));
    found.set(
      `${index} ${element.localName} ${element.getAttribute("class")}`,
      Object.fromEntries(properties.map((name) => [name, style.getPropertyValue(name)])),
    );
  }
  return found;
}

/** What is different, in words. */
function differences(
  before: ReturnType<typeof looks>,
  after: ReturnType<typeof looks>,
): readonly string[] {
  return [...before].flatMap(([name, was]) =>
    Object.entries(was).flatMap(([property, value]) => {
      const now = after.get(name)?.[property];
      return now === value ? [] : [`${name}: ${property} was ${value}, is ${now}`];
    }),
  );
}

/** Compares the page before and beside a stylesheet. */
async function expectUnharmed(css: string, atLeast: number): Promise<void> {
  // No transition may be under way.
  for (const animation of document.getAnimations()) animation.finish();
  const before = looks();
  await expect(before.size).toBeGreaterThan(atLeast);

  const sheet = document.createElement("style");
  sheet.textContent = css;
  // The stylesheet that comes last has the last word among equals.
  document.body.append(sheet);
  try {
    for (const animation of document.getAnimations()) animation.finish();
    await expect(differences(before, looks())).toEqual([]);
  } finally {
    sheet.remove();
  }
}

function unharmedBy(css: string): Story {
  return {
    async play({ canvas }) {
      await userEvent.click(await canvas.findByRole("button", { name: "Manage Gmail" }));
      await screen.findByRole("radio", { name: /Home/ });
      await userEvent.click(screen.getByRole("button", { name: "Options for Home" }));
      await canvas.findByText("Slack needs you to sign in again.");
      await expectUnharmed(css, 100);
    },
  };
}

export const BesideAReset: Story = unharmedBy(reset);
export const BesideRulesForElements: Story = unharmedBy(hostile);

const message = 'Approve? GMAIL_SEND_EMAIL({"to":"ann@example.com","body":"Hello"})';

/** What an agent asks of its user, beside both. */
export const PartsForAgents: Story = {
  render: () => (
    <>
      <RequiredToolkits toolkits={["gmail", "slack", "notion", "no-such-app"]} />
      <ConnectPrompt result={{ results: { notion: { status: "failed" } } }} onContinue={() => {}} />
      <ApprovalPrompt
        call={{ toolSlug: "GMAIL_SEND_EMAIL" }}
        result={{ inputRequests: { a: { message, requestedSchema: {} } } }}
      />
    </>
  ),
  async play({ canvas }) {
    await canvas.findByText("Slack needs you to sign in again.");
    await canvas.findByText("Notion could not be connected.");
    await canvas.findByText("As Home");
    await expectUnharmed(`${reset}\n${hostile}`, 60);
  },
};
