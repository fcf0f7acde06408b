"use client";
import { CopyButton } from "./CopyButton.tsx";

/** A text for machines, with a way to copy it. `what` names it: "session id". */
export function Code({ text, what }: { text: string; what: string }) {
  return (
    <span className="tr-inspector-code">
      <code className="tr-inspector-mono" translate="no">
        {text}
      </code>
      <CopyButton text={text} what={what} />
    </span>
  );
}

/** Several lines of it. */
export function CodeBlock({ text, what }: { text: string; what: string }) {
  return (
    <div className="tr-inspector-block">
      <section
        className="tr-inspector-scroll"
        aria-label={what}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, which the keyboard can do in the focus alone.
        tabIndex={0}
      >
        <pre className="tr-inspector-pre" translate="no">
          {text}
        </pre>
      </section>
      <CopyButton text={text} what={what} />
    </div>
  );
}
