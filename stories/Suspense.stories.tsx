import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent } from "storybook/test";
import { useSuspenseToolkits } from "tool-router-react";
import { Boundary } from "./support/Boundary.tsx";

function Apps() {
  const { toolkits, totalItems } = useSuspenseToolkits({ limit: 5 });
  return (
    <>
      <p>The first five of {totalItems}:</p>
      <ul>
        {toolkits.map(({ slug, name }) => (
          <li key={slug}>{name}</li>
        ))}
      </ul>
    </>
  );
}

/**
 * The reading hooks for React's Suspense: their data is never undefined, errors go to the host's error boundary, and
 * `useResetErrors` is what that calls to have them read again.
 */
const meta = {
  title: "Flows/Suspense",
  component: Apps,
  decorators: [
    (Story) => (
      <Boundary>
        <Story />
      </Boundary>
    ),
  ],
} satisfies Meta<typeof Apps>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The fallback, as long as the platform takes. */
export const Waiting: Story = {
  parameters: { mock: { conditions: { latencyMs: 3_600_000 } } },
  async play({ canvas }) {
    await expect(await canvas.findByText("Loading…")).toBeVisible();
  },
};

/** The first read fails, and is made again when the boundary is reset. */
export const FailsAndIsReadAgain: Story = {
  parameters: {
    mock: {
      conditions: {
        faults: [{ method: "POST", path: "/tool_router/session", status: 500, times: 1 }],
      },
    },
  },
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Try again" }));
    await expect(await canvas.findAllByRole("listitem")).toHaveLength(5);
  },
};
