import type { CSSProperties } from "react";
import { useToolRouter } from "../hooks/useToolRouter.ts";
import { classNames } from "../internal/classNames.ts";

/** What the root element of each component carries: the theme, the host's variables, and what its caller gave. */
export function useRootProps(
  name: string,
  className: string | undefined,
  style: CSSProperties | undefined,
) {
  const { appearance } = useToolRouter();
  return {
    className: classNames("tr-root", name, className),
    "data-theme": appearance.theme === "inherit" ? undefined : appearance.theme,
    style: { ...appearance.variables, ...style },
  };
}
