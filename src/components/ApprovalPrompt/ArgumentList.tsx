"use client";

import { useEffect, useRef } from "react";

interface ArgumentListProps {
  label: string;
  args: Readonly<Record<string, unknown>>;
}

/** Else it is JSON of several lines, which is indented from the left. */
const isText = (value: unknown) => typeof value !== "object" || value === null;

/** What a call is made with, name by name. It scrolls where it is long, by keyboard too. */
export function ArgumentList({ label, args }: ArgumentListProps) {
  const box = useRef<HTMLElement>(null);
  // Not every browser lets the keyboard reach what scrolls; what does not scroll is no stop on its way.
  useEffect(() => {
    const { current } = box;
    if (!current) return;
    if (current.scrollHeight > current.clientHeight) current.tabIndex = 0;
    else current.removeAttribute("tabindex");
  });
  const entries = Object.entries(args);
  if (entries.length === 0) return null;
  return (
    <figure className="tr-arguments" aria-label={label} ref={box}>
      <dl className="tr-arguments-list">
        {entries.map(([name, value]) => (
          <div key={name} className="tr-argument">
            <dt className="tr-argument-name">{name}</dt>
            <dd className="tr-argument-value" dir={isText(value) ? "auto" : "ltr"}>
              {typeof value === "string" ? value : JSON.stringify(value, null, 2)}
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
