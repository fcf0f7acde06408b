"use client";

import { useEffect } from "react";
import type { Toolkit } from "../../client/index.ts";
import { accountOptions } from "../../core/accounts/accountOptions.ts";
import { explainStatus } from "../../core/accounts/explainStatus.ts";
import { useScope } from "../../hooks/ToolRouterContext.ts";
import { useScopeQuery } from "../../hooks/useScopeQuery.ts";
import { useToolRouter } from "../../hooks/useToolRouter.ts";
import { laterWords } from "../laterWords.ts";
import { useExplanation } from "../useExplanation.ts";

interface CardNoteProps {
  toolkit: Toolkit;
  /** Told whether only the host can help, as soon as that is known, and when it changes. */
  onStuck(isStuck: boolean): void;
}

/** Why the toolkit's account cannot be used, in a sentence; the toolkit's description until that is known. */
export function CardNote({ toolkit, onStuck }: CardNoteProps) {
  const { name, description, connection } = toolkit;
  const { id = "", status = "ACTIVE" } = connection.connectedAccount ?? {};
  const { localization } = useToolRouter();
  const { data, error } = useScopeQuery(accountOptions(useScope(), id));
  const account = data?.[0];
  const explanation = explainStatus(account ?? { status, statusReason: null });
  const isStuck = account?.authConfig.isDisabled || explanation?.cause === "configOff";
  useEffect(() => onStuck(isStuck));

  if ((!data && !error) || !explanation)
    return <span className="tr-card-standin">{description}</span>;
  const { cause, text } = explanation;
  return text ?? laterWords(localization)(`reason.${cause}`, { name });
}

/** Finds out whether the host has to bring credentials first, and follows the session in it. It shows nothing. */
export function SetupCheck({ toolkit, onStuck }: CardNoteProps): null {
  const isStuck = useExplanation(toolkit)?.rule === "noManagedAuth";
  useEffect(() => onStuck(isStuck));
  return null;
}

/** Says that the host has to bring credentials first. */
export function SetupNote({ name }: { name: string }) {
  const { localization } = useToolRouter();
  return laterWords(localization)("reason.needsSetup", { name });
}
