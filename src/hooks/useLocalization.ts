"use client";
import { useEffect, useMemo } from "react";
import { ToolRouterError } from "../client/index.ts";
import type { Scope } from "../core/scope/Scope.ts";
import { languageTag } from "../internal/languageTag.ts";
import type { Localization } from "./Appearance.ts";
import { useStable } from "./useStable.ts";

const english: Localization = {};

/** The host's words, with a locale that no formatter throws at during a render; an invalid locale is reported. */
export function useLocalization(scope: Scope, inline: Localization = english): Localization {
  const given = useStable(inline);
  const { locale } = given;
  const tag = locale === undefined ? undefined : languageTag(locale);

  useEffect(() => {
    if (locale === undefined || tag) return;
    const message = `localization.locale: "${locale}" is no language tag.`;
    scope.report(new ToolRouterError("invalid_options", message));
  }, [scope, locale, tag]);

  return useMemo(() => (tag === locale ? given : { ...given, locale: tag }), [given, locale, tag]);
}
