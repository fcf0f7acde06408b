import { Fragment } from "react";

/** A sentence of a docs page, in which `…` is code. */
export function Words({ text }: { text: string }) {
  return text
    .split("`")
    .map((part, index) =>
      index % 2 ? <code key={part}>{part}</code> : <Fragment key={part}>{part}</Fragment>,
    );
}
