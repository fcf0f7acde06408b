"use client";

import { useToolRouter } from "../../hooks/useToolRouter.ts";
import { useTranslate } from "../useTranslate.ts";

/** The day an account was added, as the reader's language writes it. */
export function AddedDate({ iso }: { iso: string }) {
  const t = useTranslate();
  const { localization } = useToolRouter();
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return null;
  const day = new Intl.DateTimeFormat(localization.locale ?? "en", { dateStyle: "medium" });
  return (
    <time className="tr-account-date" dateTime={iso}>
      {t("accounts.added", { date: day.format(date) })}
    </time>
  );
}
