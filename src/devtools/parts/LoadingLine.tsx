"use client";

/** What is being done until there is something to show. */
export function LoadingLine({ text }: { text: string }) {
  return (
    <p className="tr-inspector-note" aria-busy="true">
      <span className="tr-spinner" aria-hidden="true" /> {text}
    </p>
  );
}
