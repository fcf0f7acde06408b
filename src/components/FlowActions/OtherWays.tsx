"use client";

import { useState } from "react";
import { copyText } from "../../internal/copyText.ts";
import { Button } from "../Button/Button.tsx";
import { useTranslate } from "../useTranslate.ts";
import type { FlowLink } from "./flowView.ts";

/** Beside a link that may have opened nothing: its address, to be opened elsewhere, and this tab. */
export function OtherWays({ href, isFollowed, useThisTab }: FlowLink) {
  const t = useTranslate();
  const [isCopied, setCopied] = useState<boolean>();
  if (!isFollowed) return null;
  return (
    <>
      {isCopied === false ? (
        // Copying is forbidden: selected, it takes the user's own keys.
        <input
          ref={(input) => {
            input?.focus();
            input?.select();
          }}
          className="tr-input"
          readOnly
          aria-label={t("flow.address")}
          value={href}
        />
      ) : (
        <Button variant="ghost" onClick={async () => setCopied(await copyText(href))}>
          {t(isCopied ? "flow.copied" : "flow.copyLink")}
        </Button>
      )}
      {useThisTab && (
        <Button variant="ghost" onClick={useThisTab}>
          {t("flow.useThisTab")}
        </Button>
      )}
    </>
  );
}
