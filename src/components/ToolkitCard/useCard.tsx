"use client";

import { type ReactNode, useState } from "react";
import type { Toolkit } from "../../client/index.ts";
import { loadLater } from "../../core/loadLater.ts";
import { useScope } from "../../hooks/ToolRouterContext.ts";
import { useAuthorize } from "../../hooks/useAuthorize.ts";
import {
  type ConnectionState,
  deadAccountId,
  flowState,
  toolkitState,
} from "../ConnectionStatus/connectionState.ts";
import type { Action } from "../FlowActions/FlowActions.tsx";
import { useFlowView } from "../FlowActions/useFlowView.ts";
import { errorText } from "../translate.ts";
import { useAction } from "../useAction.ts";
import { useTranslate } from "../useTranslate.ts";
import { CardNote, SetupCheck, SetupNote } from "./CardNote.tsx";

/** Standings that need no words of their own. */
const plain: readonly ConnectionState[] = ["ACTIVE", "notConnected", "noAuth"];

/**
 * How a toolkit's card stands, what it says and offers.
 *
 * @param noteId the element that the note stands in
 */
export function useCard(toolkit: Toolkit, noteId: string, manage: () => void) {
  const t = useTranslate();
  const scope = useScope();
  const authorize = useAuthorize(toolkit.slug);
  const enabling = useAction();
  // The standing in which only the host can help.
  const [stuckIn, setStuckIn] = useState<ConnectionState>();
  const [isNear, setNear] = useState(false);

  const { name } = toolkit;
  const { state } = authorize;
  const account = toolkit.connection.connectedAccount;
  const standing = toolkitState(toolkit);
  const isStuck =
    stuckIn === standing ||
    (standing === "notConnected" && state.error?.code === "no_managed_auth");
  const isBroken = !plain.includes(standing);
  const mayNeedSetup = standing === "notConnected" && toolkit.managedAuthSchemes.length === 0;
  const dead = deadAccountId(toolkit);
  const start = () => authorize.start(dead ? { reconnect: dead } : {});
  const flow = useFlowView({ authorize, name, onStart: start });
  // Another account's authorization is gone on with in the dialog: what works keeps its state and its action.
  const view = flow && standing === "ACTIVE" ? { note: flow.note, second: flow.second } : flow;

  const onStuck = (is: boolean) => setStuckIn(is ? standing : undefined);
  let note: ReactNode = view?.note ?? (enabling.error && errorText(t, enabling.error));
  if (!note && isBroken) {
    note = <CardNote toolkit={toolkit} onStuck={onStuck} />;
  } else if (!note && isStuck) {
    note = <SetupNote name={name} />;
  }

  const managing = {
    children: t("action.manage"),
    "aria-haspopup": "dialog",
    onClick: manage,
  } satisfies Action;
  const enable = {
    children: t("action.enable"),
    busy: enabling.isBusy,
    onClick: () =>
      enabling.run(async () => {
        const { enableAccount } = await loadLater();
        if (account) await enableAccount(scope, account.id, true);
      }),
  } satisfies Action;

  return {
    authorize,
    view,
    note,
    status: shownState(),
    actions: actions(),
    check: mayNeedSetup && isNear && <SetupCheck toolkit={toolkit} onStuck={onStuck} />,
    /** For when a hand comes near that may click: is there any use in it? */
    prepare: () => setNear(true),
  };

  /** A connected toolkit stays connected, whatever becomes of a further authorization; its note tells of that one. */
  function shownState(): ConnectionState {
    if (isStuck && !isBroken) return "unavailable";
    return standing === "ACTIVE" ? standing : (flowState(state) ?? standing);
  }

  function actions(): { main?: Action; second?: Action } {
    switch (standing) {
      case "noAuth":
        return {};
      case "ACTIVE":
        return { main: managing };
      case "INACTIVE":
        return isStuck ? { main: managing } : { main: enable, second: managing };
      case "notConnected": {
        const main = { children: t("action.connect"), onClick: start };
        if (!isStuck) return { main };
        // It keeps its place and the focus, and says why it does nothing.
        return {
          main: { ...main, onClick() {}, "aria-disabled": true, "aria-describedby": noteId },
        };
      }
      default: {
        const isBegun = standing === "INITIALIZING" || standing === "INITIATED";
        const children = t(isBegun ? "action.continue" : "action.reconnect");
        return { main: { children, onClick: start }, second: managing };
      }
    }
  }
}
