import type { Decorator, Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { SessionInspector, SessionInspectorPanel } from "tool-router-react/devtools";
import type { MockBackend } from "tool-router-react/mock";
import { onAPhone } from "./support/onAPhone.tsx";
import { backendOf, withAccounts } from "./support/platform.ts";
import { withTools } from "./support/withTools.tsx";

/** What is `fixed` stays inside, so that a docs page can show more than one. */
const inAWindow: Decorator = (Story) => (
  <div style={{ blockSize: 720, transform: "translateX(0)" }}>
    <Story />
  </div>
);

/** The panel, for stories of what it shows. */
const meta = {
  title: "SessionInspector",
  component: SessionInspectorPanel,
  // It remembers its tab, and whether it was open.
  beforeEach: () => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith("tool-router-devtools:")) localStorage.removeItem(key);
    }
  },
} satisfies Meta<typeof SessionInspectorPanel>;

export default meta;
type Story = StoryObj<typeof meta>;

type Canvas = ReturnType<typeof within>;
const openTab = async (canvas: Canvas, name: string) =>
  userEvent.click(await canvas.findByRole("tab", { name }));

/** Opens a toolkit, and gives the steps of its path. */
async function openToolkit(canvas: Canvas, name: RegExp, search = ""): Promise<HTMLElement[]> {
  await openTab(canvas, "Toolkits");
  if (search) await userEvent.type(await canvas.findByRole("searchbox"), search);
  await userEvent.click(await canvas.findByRole("button", { name }));
  const path = await canvas.findByRole("list", { name: /^Which account/ });
  return within(path).findAllByRole("listitem");
}

/** What a developer has in a corner of the window. */
export const FloatingButton: Story = {
  decorators: [inAWindow],
  render: () => <SessionInspector />,
  async play({ canvas }) {
    const button = await canvas.findByRole("button", { name: "Session inspector" });
    await userEvent.click(button);
    const dialog = await canvas.findByRole("dialog", { name: "Session inspector" });
    await waitFor(() => expect(dialog).toHaveFocus());
    await userEvent.keyboard("{Escape}");
    await expect(button).toHaveFocus();
  },
};

export const Open: Story = {
  decorators: [inAWindow],
  render: () => <SessionInspector defaultOpen />,
  async play({ canvas }) {
    await expect(await canvas.findByText("user_story")).toBeVisible();
  },
};

export const AtTheTopRightToLeft: Story = {
  ...Open,
  globals: { direction: "rtl" },
  render: () => <SessionInspector defaultOpen position="top-start" />,
};

export const SessionFacts: Story = {
  parameters: { mock: { scenario: "many-accounts", sessionId: "trs_many_pinned" } },
  async play({ canvas }) {
    await expect(await canvas.findByText(/^gmail → work \(ca_gmail_work\), home/)).toBeVisible();
  },
};

/** The host does not know its user yet. */
export const NoSessionYet: Story = {
  parameters: { mock: { userId: "" } },
  async play({ canvas }) {
    await expect(await canvas.findByText(/No session yet/)).toBeVisible();
  },
};

export const Loading: Story = {
  parameters: { mock: { conditions: { latencyMs: 600_000 } } },
  async play({ canvas }) {
    await expect(await canvas.findByText("Opening the session…")).toBeVisible();
  },
};

/** In the developer's words: the code, the request, the platform's own suggestion. */
export const Failed: Story = {
  parameters: {
    mock: {
      conditions: {
        faults: [{ method: "POST", path: "/tool_router/session", status: 503, times: 1_000 }],
      },
    },
  },
  async play({ canvas }) {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("server_error");
    await expect(canvas.getByRole("button", { name: "Try again" })).toBeVisible();
  },
};

const longName = "an account whose owner could not stop naming it until there was no room left";
const longUser = `user_${"0123456789abcdef".repeat(8)}`;

export const LongNames: Story = {
  parameters: {
    mock: {
      userId: longUser,
      seed: async (backend: MockBackend) => {
        await backend.accounts.seed({ userId: longUser, toolkit: "gmail", alias: longName });
      },
    },
  },
  async play({ canvas }) {
    await expect(await canvas.findByText(longUser)).toBeVisible();
    await openToolkit(canvas, /^Gmail/);
    await expect(await canvas.findByText(longName)).toBeVisible();
  },
};

const pinned = { mock: { scenario: "many-accounts", sessionId: "trs_many_pinned" } };

/** A pin is exact. */
export const Rule1: Story = {
  parameters: pinned,
  async play({ canvas }) {
    const [first] = await openToolkit(canvas, /^GitHub/);
    await expect(first).toHaveAttribute("aria-current", "step");
    await expect(await canvas.findByText("Accounts passed over")).toBeVisible();
  },
};

/** The session names an auth config of the host's. */
export const Rule2: Story = {
  parameters: { mock: { scenario: "enterprise-own-oauth", sessionId: "trs_enterprise" } },
  async play({ canvas }) {
    const [, second] = await openToolkit(canvas, /^GitHub/);
    await expect(second).toHaveAttribute("aria-current", "step");
    await expect(await canvas.findByText(/not by ac_enterprise_github\.$/)).toBeVisible();
  },
};

/** The usual case: the account that was connected most recently. */
export const Rule3: Story = {
  parameters: { mock: { scenario: "many-accounts" } },
  async play({ canvas }) {
    const [, , third] = await openToolkit(canvas, /^Gmail/);
    await expect(third).toHaveAttribute("aria-current", "step");
    await expect(await canvas.findByText("Accounts passed over")).toBeVisible();
  },
};

/** A session's items do not tell rule 3 from rule 4 before there is an account. */
export const Rule3Or4: Story = {
  async play({ canvas }) {
    const [, , third, fourth] = await openToolkit(canvas, /^Gmail/);
    await expect(third).toHaveTextContent("May decide");
    await expect(fourth).toHaveTextContent("May decide");
  },
};

/** The project's auth configs do. */
export const Rule4: Story = {
  async play({ canvas }) {
    const [, , , fourth] = await openToolkit(canvas, /^Gmail/);
    await userEvent.click(canvas.getByRole("button", { name: /auth configs$/ }));
    await waitFor(() => expect(fourth).toHaveAttribute("aria-current", "step"));
  },
};

/** OAuth without an app of the platform's, and none of the host's. */
export const Rule5: Story = {
  async play({ canvas }) {
    const steps = await openToolkit(canvas, /twitter/, "twitter");
    await waitFor(() => expect(steps[4]).toHaveAttribute("aria-current", "step"));
  },
};

export const NoAccountNeeded: Story = {
  parameters: { mock: { session: { toolkits: ["hackernews"] } } },
  async play({ canvas }) {
    await openToolkit(canvas, /hackernews/);
    await expect(await canvas.findByText("Tools run without an account.")).toBeVisible();
  },
};

/** The pinned account is dead: what a call would meet. */
export const BrokenPin: Story = {
  parameters: { mock: { scenario: "everything-broken", sessionId: "trs_broken_pins" } },
  async play({ canvas }) {
    await openToolkit(canvas, /^Gmail/);
    await expect(await canvas.findByText(/Calls are refused .*it is EXPIRED/)).toBeVisible();
  },
};

export const ThreeTools: Story = {
  decorators: [withTools(3)],
  async play({ canvas }) {
    await openTab(canvas, "Tools");
    await expect(await canvas.findByText("3 tools")).toBeVisible();
    await userEvent.click(canvas.getByText("ACME_TOOL_1"));
    await expect(
      await canvas.findByRole("region", { name: "input schema of ACME_TOOL_1" }),
    ).toBeVisible();
  },
};

/** A hundred at a time. */
export const ThreeThousandTools: Story = {
  decorators: [withTools(3_000)],
  async play({ canvas }) {
    await openTab(canvas, "Tools");
    await expect(await canvas.findByText("3,000 tools")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Show more tools" })).toBeInTheDocument();
  },
};

/** What an agent's search finds. */
export const ToolsFound: Story = {
  async play({ canvas }) {
    await openTab(canvas, "Tools");
    await userEvent.type(await canvas.findByRole("searchbox"), "send an email");
    await userEvent.click(canvas.getByRole("button", { name: "Search by use case" }));
    await expect(await canvas.findByRole("list", { name: "Tools found" })).toHaveTextContent(
      "GMAIL_SEND_EMAIL",
    );
  },
};

export const McpClients: Story = {
  async play({ canvas }) {
    await openTab(canvas, "MCP");
    await userEvent.click(await canvas.findByRole("radio", { name: "OpenAI" }));
    await expect(canvas.getByRole("region", { name: "code for OpenAI" })).toBeVisible();
  },
};

/** A failure and a rename, as they happen. */
export const Events: Story = {
  parameters: { mock: { seed: withAccounts({ toolkit: "gmail", alias: "Work" }) } },
  async play({ canvas, loaded }) {
    await canvas.findByText("user_story");
    const faults = [{ method: "GET", path: "/tool_router/session/*", status: 500, times: 5 }];
    await backendOf(loaded).conditions.set({ faults });
    await openTab(canvas, "Tools");
    await canvas.findByRole("alert");
    await openTab(canvas, "Events");
    await expect(await canvas.findByText("session.ready")).toBeVisible();
    await expect(canvas.getByText(/^server_error/)).toBeVisible();
  },
};

/** On the mock: its network, and where it starts from. */
export const OnTheMock: Story = {
  render: (args, { loaded }) => (
    <SessionInspectorPanel {...args} mock={{ backend: backendOf(loaded) }} onStartOver={() => {}} />
  ),
  async play({ canvas, loaded }) {
    await openTab(canvas, "Mock");
    const network = await canvas.findByRole("combobox", { name: "Mock network" });
    await waitFor(() => expect(network).toBeEnabled());
    await userEvent.selectOptions(network, "Slow (2 s)");
    const { conditions } = backendOf(loaded);
    await waitFor(async () => expect((await conditions.get()).latencyMs).toBe(2_000));
  },
};

export const Narrow: Story = { ...Rule3, decorators: [onAPhone] };
export const Dark: Story = { ...Rule3, globals: { theme: "dark" } };
export const RightToLeft: Story = { ...Rule3, globals: { direction: "rtl" } };
