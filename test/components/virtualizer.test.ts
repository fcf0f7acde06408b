import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createVirtualizer } from "../../src/components/ToolkitGrid/createVirtualizer.ts";

/** A list as a browser lays it out: jsdom does not. */
function listOf(count: number): HTMLElement {
  const list = document.createElement("ul");
  list.style.gridTemplateColumns = "100px";
  Object.defineProperty(list, "offsetWidth", { value: 100 });
  for (let place = 1; place <= count; place += 1) {
    const item = document.createElement("li");
    item.setAttribute("aria-posinset", `${place}`);
    item.style.height = "100px";
    list.append(item);
  }
  document.body.append(list);
  return list;
}

describe("heights that are others after each rendering", () => {
  it("are left as they are after some turns, until the user scrolls", () => {
    vi.stubGlobal(
      "ResizeObserver",
      class {
        observe() {}
        disconnect() {}
      },
    );
    onTestFinished(() => void vi.unstubAllGlobals());
    const list = listOf(100);
    let renderings = 0;
    let height = 100;
    const virtualizer = createVirtualizer(list, () => {
      renderings += 1;
      if (renderings > 1_000) throw new Error("this never ends");
      height *= 1.01;
      for (const item of list.querySelectorAll("li")) item.style.height = `${height}px`;
      // A layout effect does this: in the same turn.
      virtualizer.settle(100);
    });
    virtualizer.settle(100);
    expect(renderings).toBeGreaterThan(1);
    expect(renderings).toBeLessThan(20);

    const before = renderings;
    document.dispatchEvent(new Event("scroll"));
    expect(renderings).toBeGreaterThan(before);
    expect(renderings).toBeLessThan(40);
    virtualizer.dispose();
    list.remove();
  });
});
