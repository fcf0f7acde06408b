"use client";

import type { Localization } from "../hooks/Appearance.ts";
import { useToolRouter } from "../hooks/useToolRouter.ts";
import { getOrCreate } from "../internal/records.ts";
import { enParts } from "../locales/enParts.ts";
import { type TranslatePart, translateFor } from "./useTranslate.ts";

const created = new WeakMap<Localization, TranslatePart>();

/** `useTranslate` for the components that bring words of their own: those words are loaded with these components alone. */
export function usePartWords(): TranslatePart {
  const { localization } = useToolRouter();
  return getOrCreate(created, localization, () =>
    translateFor({ ...localization, messages: { ...enParts, ...localization.messages } }),
  );
}
