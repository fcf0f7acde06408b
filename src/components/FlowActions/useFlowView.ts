"use client";

import { useToolRouter } from "../../hooks/useToolRouter.ts";
import { laterPart, usePart } from "../part.ts";
import { flowStep } from "./flowStep.ts";
import type { FlowView, FlowViewOptions } from "./flowView.ts";

/** What an authorization says and offers, when there is something to say and the words are there. */
export function useFlowView(options: Omit<FlowViewOptions, "localization">): FlowView | undefined {
  const { localization } = useToolRouter();
  const { state } = options.authorize;
  const hasNews = flowStep(state) !== undefined || state.error !== undefined;
  return usePart(laterPart, hasNews)?.flowView({ ...options, localization });
}
