"use client";

import type { Toolkit } from "../../client/index.ts";
import { explainStatus } from "../../core/explain/explainStatus.ts";
import { batchedAccountOptions } from "../../core/queries/batchedAccountOptions.ts";
import { useScope } from "../../hooks/ToolRouterContext.ts";
import { useScopeQuery } from "../../hooks/useScopeQuery.ts";
import { useTranslate } from "../useTranslate.ts";

/**
 * Why an item's account cannot be used. Its account is read only while `enabled`.
 *
 * @returns `text`: a sentence, once the account was read; `needsHost`: only the host can enable it
 */
export function useCardNote(
  { name, connection }: Toolkit,
  enabled: boolean,
): { text: string | undefined; needsHost: boolean } {
  const t = useTranslate();
  const { id = "", status = "ACTIVE" } = connection.connectedAccount ?? {};
  const { data, error } = useScopeQuery({ ...batchedAccountOptions(useScope(), id), enabled });
  const account = enabled ? data?.[0] : undefined;
  const explanation = explainStatus(account ?? { status, statusReason: null });
  if (!enabled || !explanation) return { text: undefined, needsHost: false };

  const { cause, text } = explanation;
  const isRead = data !== undefined || error !== undefined;
  return {
    text: isRead ? (text ?? t(`reason.${cause}`, { name })) : undefined,
    needsHost: account?.authConfig.isDisabled || cause === "configOff",
  };
}
