"use client";

import { useState } from "react";
import { useToolRouter } from "../../hooks/useToolRouter.ts";
import { usePart } from "../useRootProps.ts";

/** A toolkit's logo, or its first letter when there is none or it does not load; or what the host has in its place. */
export function ToolkitLogo({ name, src }: { name: string; src?: string | undefined }) {
  const [failed, setFailed] = useState<string>();
  const part = usePart("tr-logo");
  const Slot = useToolRouter().appearance.components?.Logo;
  if (Slot) return <Slot name={name} src={src} />;
  return (
    <span className={part} aria-hidden="true">
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
