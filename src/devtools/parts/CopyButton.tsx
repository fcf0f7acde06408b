"use client";
import { useEffect, useState } from "react";
import { Button } from "../../components/Button/Button.tsx";
import { copyText } from "../../internal/copyText.ts";
import { useAnnounce } from "./Announcer.tsx";
import { Glyph } from "./Glyph.tsx";

/** ms for which the button shows that it worked. */
const shownMs = 2_000;

/** Copies a text. `what` completes "Copy …". */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [isCopied, setCopied] = useState(false);
  const announce = useAnnounce();
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), shownMs);
    return () => clearTimeout(timer);
  }, [isCopied]);

  async function copy(): Promise<void> {
    const worked = await copyText(text);
    setCopied(worked);
    announce(
      worked ? `Copied ${what}.` : "The browser does not let this page copy: select the text.",
    );
  }

  return (
    <Button
      className="tr-inspector-copy"
      variant="ghost"
      iconOnly
      aria-label={`Copy ${what}`}
      title={`Copy ${what}`}
      onClick={() => void copy()}
    >
      <Glyph name={isCopied ? "check" : "copy"} />
    </Button>
  );
}
