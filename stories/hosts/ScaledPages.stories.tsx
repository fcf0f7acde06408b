import type { Decorator, Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor } from "storybook/test";
import { ToolkitGrid } from "tool-router-react";

/**
 * In a page that is scaled, by a transform (a design tool, a presentation) or by `zoom` (a setting of the host's): wherever
 * one scrolls in the whole catalogue, there are cards.
 */
const meta = {
  title: "Hosts/Scaled pages",
  component: ToolkitGrid,
  parameters: { mock: { scenario: "10k-toolkits" } },
} satisfies Meta<typeof ToolkitGrid>;

export default meta;
type Story = StoryObj<typeof meta>;

const scaled =
  (scale: number): Decorator =>
  (Story) => (
    <div
      style={{
        transform: `scale(${scale})`,
        transformOrigin: "0 0",
        // Enlarged, it is as wide as the page again.
        inlineSize: `${100 / Math.max(scale, 1)}%`,
      }}
    >
      <Story />
    </div>
  );

const zoomed = (zoom: string) => () => {
  const { style } = document.documentElement;
  style.zoom = zoom;
  return () => {
    style.zoom = "";
  };
};

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** The places of the cards that can be seen. */
function seen(canvasElement: HTMLElement): number[] {
  return [...canvasElement.querySelectorAll("[aria-posinset]")].flatMap((item) => {
    const { top, bottom } = item.getBoundingClientRect();
    const isSeen = bottom > 0 && top < window.innerHeight;
    return isSeen ? [Number(item.getAttribute("aria-posinset"))] : [];
  });
}

/** px on screen: the gap between two rows, at the largest scale here. It may lie on an edge of the viewport. */
const gap = 20;

/** The rows of cards fill the viewport, from its upper edge to the lower one. */
function isFull(canvasElement: HTMLElement): boolean {
  const rects = [...canvasElement.querySelectorAll("[aria-posinset]")].map((item) =>
    item.getBoundingClientRect(),
  );
  return (
    rects.some(({ top, bottom }) => top <= gap && bottom > 0) &&
    rects.some(({ top, bottom }) => top < window.innerHeight && bottom >= window.innerHeight - gap)
  );
}

const play: NonNullable<Story["play"]> = async ({ canvas, canvasElement }) => {
  await canvas.findByRole("article", { name: "Gmail" });
  await waitFor(() => {
    canvasElement.querySelector(".tr-grid-end")?.scrollIntoView({ block: "end" });
    if (Math.max(...seen(canvasElement)) < 200) throw new Error("not loaded yet");
  });
  window.scrollTo(0, 0);
  await expect(await canvas.findByRole("article", { name: "Gmail" })).toBeVisible();
  const passed = new Set<number>();
  // The list's own beginning and end are not in the way.
  window.scrollTo(0, 800);
  for (let turn = 0; turn < 12; turn += 1) {
    await waitFor(() => expect(isFull(canvasElement)).toBe(true));
    for (const place of seen(canvasElement)) passed.add(place);
    window.scrollBy(0, 400);
    await nextFrame();
  }
  await expect(Math.max(...passed)).toBeGreaterThan(50);
  // No card was passed over.
  await expect([...passed].sort((a, b) => a - b)).toEqual(
    Array.from({ length: passed.size }, (_, index) => Math.min(...passed) + index),
  );
  window.scrollTo(0, 0);
};

/** Three quarters of its size, as in an editor's preview. */
export const Transformed: Story = { decorators: [scaled(0.75)], play };

export const Enlarged: Story = { decorators: [scaled(1.5)], play };

export const ZoomedOut: Story = { beforeEach: zoomed("0.9"), play };

export const ZoomedIn: Story = { beforeEach: zoomed("1.1"), play };
