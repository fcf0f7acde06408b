"use client";
import type { ComponentType, JSX } from "react";
import { createLazyModule, useLazyModule } from "../../components/useLazyModule.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { LoadingLine } from "../parts/LoadingLine.tsx";

/** A tab whose code is loaded when it is first read. */
export function lazyTab<Props extends object>(
  importTab: () => Promise<ComponentType<Props>>,
): (props: Props) => JSX.Element {
  const lazy = createLazyModule(importTab);
  return function LazyTab(props: Props) {
    const { module: Tab, error } = useLazyModule(lazy, true);
    if (Tab) return <Tab {...props} />;
    if (error) return <ErrorLine error={error} onRetry={lazy.load} />;
    return <LoadingLine text="Loading…" />;
  };
}
