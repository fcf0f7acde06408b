"use client";

import type { Toolkit } from "../client/index.ts";
import { type ConnectionExplanation, explainConnection } from "../core/explainConnection.ts";
import { useSession } from "../hooks/useSession.ts";
import { useToolkitDetail } from "../hooks/useToolkitDetail.ts";

/** Why this account, as soon as the session and the toolkit are there. The detail is read only where it decides. */
export function useExplanation(toolkit: Toolkit | undefined): ConnectionExplanation | undefined {
  const { config } = useSession();
  const first = config && toolkit && explainConnection(config, toolkit);
  const { detail } = useToolkitDetail(toolkit?.slug ?? "", {
    enabled: first?.rule === "undetermined",
  });
  return detail && config && toolkit ? explainConnection(config, toolkit, detail) : first;
}
