"use client";

import { useState } from "react";

/** A toolkit's logo, or its first letter when there is none or it does not load. */
export function ToolkitLogo({ name, src }: { name: string; src?: string | undefined }) {
  const [failed, setFailed] = useState<string>();
  return (
    <span className="tr-logo" aria-hidden="true">
      {src && failed !== src ? (
        <img
          className="tr-logo-image"
          src={src}
          alt=""
          loading="lazy"
          decoding="async"
          onError={() => setFailed(src)}
        />
      ) : (
        firstLetter(name)
      )}
    </span>
  );
}

function firstLetter(name: string): string {
  const [first] = new Intl.Segmenter().segment(name.trim());
  return first ? first.segment.toUpperCase() : "";
}
