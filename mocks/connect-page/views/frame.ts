import { element } from "../element.ts";
import { flaskIcon } from "../icons.ts";
import { type Phrase, pageLanguage, text } from "../words/translate.ts";

/** What one state of the page shows. */
export interface View {
  /** The window's title. */
  title: string;
  content: readonly Node[];
  /** True when secrets are asked for: the note below then says that none has to be a real one. */
  hasSecrets?: boolean;
  /** What gets the focus when the view appears; nothing when absent. */
  focus?: HTMLElement | undefined;
}

/** The page's heading; can be focused, so that a change of state is read out. */
export function heading(...children: Phrase): HTMLHeadingElement {
  return element("h1", { id: "title", tabindex: "-1" }, ...children);
}

/** Declares the language of the page's words, and its direction. */
export function declareLanguage(): void {
  const { tag, dir } = pageLanguage();
  document.documentElement.lang = tag;
  document.documentElement.dir = dir;
}

/** Puts a view in place of the one before, in the language that its words are in. */
export function show(root: HTMLElement, view: View): void {
  declareLanguage();
  document.title = view.title;
  root.replaceChildren(
    element("main", { class: "card" }, ...view.content),
    element(
      "footer",
      { class: "mock-note" },
      flaskIcon(),
      element("span", {}, text(view.hasSecrets ? "page.simulatedSecret" : "page.simulated")),
    ),
  );
  view.focus?.focus({ preventScroll: true });
}
