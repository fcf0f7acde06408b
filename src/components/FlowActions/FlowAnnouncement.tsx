"use client";

import type { AuthorizeState } from "../../core/scope/AuthorizeFlow.ts";
import { flowState } from "../ConnectionStatus/connectionState.ts";
import { useTranslate } from "../useTranslate.ts";

interface FlowAnnouncementProps {
  state: AuthorizeState;
  name: string;
  note: string | undefined;
}

/** Tells assistive technology where an authorization has got to, politely. */
export function FlowAnnouncement({ state, name, note }: FlowAnnouncementProps) {
  const t = useTranslate();
  const at = state.status === "connected" ? "ACTIVE" : flowState(state);
  return (
    <span className="tr-visually-hidden" role="status">
      {at && `${t("flow.announce", { name, status: t(`status.${at}`) })} ${note ?? ""}`}
    </span>
  );
}
