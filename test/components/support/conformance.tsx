import { screen, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { createRef, type ReactElement, type Ref } from "react";
import { describe, expect, it } from "vitest";
import type { hostApp } from "../../hooks/support/hostApp.tsx";

/** What a host may give to every component. */
export interface HostProps<Root> {
  ref: Ref<Root>;
  id: string;
  "data-testid": string;
  className: string;
  style: { marginTop: string };
}

/** What axe has to say about the page. Colours are looked at in a real browser: jsdom has none. */
export async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** What holds for every component: it takes ref, attributes, class and style, and passes axe. */
export function conforms<Root extends HTMLElement>(
  app: ReturnType<typeof hostApp>,
  name: string,
  render: (props: HostProps<Root>) => ReactElement,
): void {
  describe(`${name}, as every component`, () => {
    const show = async () => {
      const ref = createRef<Root>();
      app.open(
        render({
          ref,
          id: "mine",
          "data-testid": "root",
          className: "of-the-host",
          style: { marginTop: "3px" },
        }),
        { appearance: { theme: "dark", variables: { "--tr-accent": "rebeccapurple" } } },
      );
      return { ref, root: await screen.findByTestId("root") };
    };

    it("gives its root to the ref and takes attributes", async () => {
      const { ref, root } = await show();
      expect(ref.current).toBe(root);
      expect(root).toHaveAttribute("id", "mine");
    });

    it("adds the host's class and style to its own", async () => {
      const { root } = await show();
      expect(root).toHaveClass("of-the-host");
      expect(root.className).toMatch(/\btr-/);
      expect(root).toHaveStyle({ marginTop: "3px" });
    });

    it("wears the provider's appearance", async () => {
      const { root } = await show();
      const themed = root.closest<HTMLElement>(".tr-root");
      expect(themed).toHaveAttribute("data-theme", "dark");
      expect(themed?.style.getPropertyValue("--tr-accent")).toBe("rebeccapurple");
    });

    it("passes axe", async () => {
      await show();
      await waitFor(() => expect(document.querySelector("[aria-busy=true]")).toBeNull());
      expect(await violations()).toEqual([]);
    });
  });
}
