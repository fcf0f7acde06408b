"use client";

import { type AnchorHTMLAttributes, forwardRef } from "react";
import { useRootProps } from "../useRootProps.ts";
import { useTranslate } from "../useTranslate.ts";

/** The way on where the browser blocked the window: a link that the user follows is never blocked. */
export const ContinueLink = forwardRef<HTMLAnchorElement, AnchorHTMLAttributes<HTMLAnchorElement>>(
  function ContinueLink(props, ref) {
    const t = useTranslate();
    return (
      <a
        {...props}
        ref={ref}
        {...useRootProps("tr-button tr-continue", undefined, undefined)}
        data-variant="primary"
        target="_blank"
        rel="noopener"
      >
        {t("action.continueInTab")}
      </a>
    );
  },
);
