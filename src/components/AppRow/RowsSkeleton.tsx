"use client";

import { useTranslate } from "../useTranslate.ts";

/** The place of rows that are still being read, and who reads them aloud is told so. */
export function RowsSkeleton({ names }: { names: readonly string[] }) {
  const t = useTranslate();
  return (
    <div aria-busy="true">
      <span className="tr-visually-hidden" role="status">
        {t("load.pending")}
      </span>
      {names.map((name) => (
        <div key={name} className="tr-row">
          <span className="tr-bone tr-bone-logo" />
          <div className="tr-row-text">
            <span className="tr-bone tr-bone-name" />
            <span className="tr-bone tr-bone-status" />
          </div>
        </div>
      ))}
    </div>
  );
}
