"use client";

import { type AnchorHTMLAttributes, forwardRef } from "react";
import { useRootProps } from "../useRootProps.ts";

/** The way on where the browser blocked the window. */
export const ContinueLink = forwardRef<HTMLAnchorElement, AnchorHTMLAttributes<HTMLAnchorElement>>(
  function ContinueLink(props, ref) {
    return (
      <a
        {...props}
        ref={ref}
        {...useRootProps("tr-button", "tr-continue", undefined)}
        data-variant="primary"
        target="_blank"
        rel="noopener"
      />
    );
  },
);
