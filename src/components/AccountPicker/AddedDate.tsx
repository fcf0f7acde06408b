"use client";

import { useToolRouter } from "../../hooks/useToolRouter.ts";
import { usePartWords } from "../usePartWords.ts";

/** The day an account was added, as the reader's language writes it. */
export function AddedDate({ id, iso }: { id: string; iso: string }) {
  const t = usePartWords();
  const { localization } = useToolRouter();
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return null;
  const day = new Intl.DateTimeFormat(localization.locale ?? "en", { dateStyle: "medium" });
  return (
    <time id={id} className="tr-account-date" dateTime={iso}>
      {t("accounts.added", { date: day.format(date) })}
    </time>
  );
}
