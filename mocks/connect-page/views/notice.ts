import { element } from "../element.ts";
import type { Phrase } from "../words/translate.ts";
import { heading, type View } from "./frame.ts";

interface Notice {
  tone: "good" | "neutral" | "bad";
  icon: SVGSVGElement;
  /** The window's title, and the heading unless `heading` is given. */
  title: string;
  heading?: Phrase;
  paragraphs: readonly Phrase[];
  /** A way on. */
  action?: Node | undefined;
}

/** A state with nothing left to decide: done, over, or broken. */
export function notice(given: Notice): View {
  const title = heading(...(given.heading ?? [given.title]));
  return {
    title: given.title,
    focus: title,
    content: [
      element("div", { class: "badge", "data-tone": given.tone }, given.icon),
      title,
      ...given.paragraphs.map((parts) => element("p", { class: "words" }, ...parts)),
      ...(given.action === undefined ? [] : [element("div", { class: "actions" }, given.action)]),
    ],
  };
}
