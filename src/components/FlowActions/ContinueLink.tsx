"use client";

import { type AnchorHTMLAttributes, forwardRef } from "react";
import { Icon } from "../Icon/Icon.tsx";
import { useTranslate } from "../useTranslate.ts";

/** The way on where the browser blocked the window: a link that the user follows is never blocked. */
export const ContinueLink = forwardRef<HTMLAnchorElement, AnchorHTMLAttributes<HTMLAnchorElement>>(
  function ContinueLink(props, ref) {
    const t = useTranslate();
    return (
      <a
        {...props}
        ref={ref}
        className="tr-button tr-continue"
        data-variant="primary"
        target="_blank"
        rel="noopener"
      >
        {t("action.continueInTab")}
        <Icon name="external" />
      </a>
    );
  },
);
