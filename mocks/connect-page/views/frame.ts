import { element } from "../element.ts";
import { flaskIcon } from "../icons.ts";

/** What one state of the page shows. */
export interface View {
  /** The window's title. */
  title: string;
  content: readonly Node[];
  /** A sentence after "Simulated by the mock". */
  note?: string | undefined;
  /** What gets the focus when the view appears; nothing when absent. */
  focus?: HTMLElement | undefined;
}

/** The page's heading; can be focused, so that a change of state is read out. */
export function heading(...children: readonly (Node | string)[]): HTMLHeadingElement {
  return element("h1", { id: "title", tabindex: "-1" }, ...children);
}

/** A name from outside: it may run in another direction than the sentence around it. */
export function name(text: string): HTMLElement {
  return element("bdi", {}, text);
}

/** Puts a view in place of the one before. */
export function show(root: HTMLElement, view: View): void {
  document.title = view.title;
  root.replaceChildren(
    element("main", { class: "card" }, ...view.content),
    element(
      "footer",
      { class: "mock-note" },
      flaskIcon(),
      element("span", {}, `Simulated by the mock. ${view.note ?? "No real account is touched."}`),
    ),
  );
  view.focus?.focus({ preventScroll: true });
}
