import { useToolkits, useTranslate } from "tool-router-react";

export function HowMany() {
  const t = useTranslate();
  const { totalItems = 0 } = useToolkits();
  return <p>{t("grid.count", { count: totalItems })}</p>;
}
