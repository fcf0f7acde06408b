"use client";

import { useToolRouter } from "../../hooks/useToolRouter.ts";
import { flowStep } from "./flowStep.ts";
import { type FlowView, type FlowViewOptions, flowView } from "./flowView.ts";

/** What an authorization says and offers, when there is something to say. */
export function useFlowView(options: Omit<FlowViewOptions, "localization">): FlowView | undefined {
  const { localization } = useToolRouter();
  const { state } = options.authorize;
  const hasNews = flowStep(state) !== undefined || state.error !== undefined;
  return hasNews ? flowView({ ...options, localization }) : undefined;
}
