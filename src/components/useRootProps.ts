import type { CSSProperties } from "react";
import type { Appearance } from "../hooks/Appearance.ts";
import { useToolRouter } from "../hooks/useToolRouter.ts";

/** Joins class names, leaving out what is absent. */
export function classNames(...names: readonly (string | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}

/**
 * Runs the host's handler first, then ours, unless the host's one called `preventDefault()`.
 */
export function composeHandlers<Event extends { defaultPrevented: boolean }>(
  theirs: ((event: Event) => void) | undefined,
  ours: (event: Event) => void,
): (event: Event) => void {
  return (event) => {
    theirs?.(event);
    if (!event.defaultPrevented) ours(event);
  };
}

/** A part's class, with those that the host gives it. */
export function usePart(name: string): string {
  const given: Readonly<Record<string, string>> | undefined = useToolRouter().appearance.classNames;
  return classNames(name, given?.[name]);
}

interface RootProps {
  className: string;
  "data-theme": Appearance["theme"] | undefined;
  style: CSSProperties;
}

/** What the root element of each component carries: the theme, the host's variables, and what its caller gave. */
export function useRootProps(
  name: string,
  className: string | undefined,
  style: CSSProperties | undefined,
): RootProps {
  const { appearance } = useToolRouter();
  return {
    className: classNames("tr-root", usePart(name), className),
    "data-theme": appearance.theme === "inherit" ? undefined : appearance.theme,
    style: { ...appearance.variables, ...style },
  };
}
