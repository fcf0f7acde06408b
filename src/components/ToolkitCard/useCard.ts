"use client";

import { useState } from "react";
import type { Toolkit } from "../../client/index.ts";
import { enableAccount } from "../../core/actions/accountActions.ts";
import { explainStatus } from "../../core/explain/explainStatus.ts";
import { batchedAccountOptions } from "../../core/queries/accountsOptions.ts";
import type { AuthorizeMode } from "../../core/scope/AuthorizeFlow.ts";
import { useAuthorize } from "../../hooks/useAuthorize.ts";
import { useScopeQuery } from "../../hooks/useScopeQuery.ts";
import { useScope } from "../../hooks/useToolRouter.ts";
import {
  type ConnectionState,
  deadAccountId,
  flowState,
  toolkitState,
} from "../ConnectionStatus/ConnectionStatus.tsx";
import { type Action, flowView } from "../FlowActions/flowView.ts";
import { useAction } from "../useAction.ts";
import { useExplanation } from "../useExplanation.ts";
import { errorText, useTranslate } from "../useTranslate.ts";

/** States that need no words of their own. */
const plain: readonly ConnectionState[] = ["ACTIVE", "notConnected", "noAuth"];

/**
 * What a toolkit's card shows and offers.
 *
 * @param noteId the element that holds the note
 */
export function useCard(item: Toolkit, noteId: string, manage: () => void) {
  const t = useTranslate();
  const scope = useScope();
  const authorize = useAuthorize(item.slug);
  const enabling = useAction();
  const [said, setSaid] = useState("");
  const [isIntended, setIntended] = useState(false);

  const { name } = item;
  const { state } = authorize;
  const account = item.connection.connectedAccount;
  const standing = toolkitState(item);
  const isBroken = !plain.includes(standing);
  const accountNote = useCardNote(item, isBroken);
  // Whether the host has to bring credentials first: found out before a click, and followed in the session.
  const mayNeedSetup = standing === "notConnected" && item.managedAuthSchemes.length === 0;
  const { rule } = useExplanation(item, mayNeedSetup && isIntended) ?? {};
  const needsSetup =
    standing === "notConnected" &&
    (rule === "noManagedAuth" || state.error?.code === "no_managed_auth");
  const needsHost = needsSetup || accountNote.needsHost;

  const dead = deadAccountId(item);
  const start = (mode?: AuthorizeMode) => authorize.start({ reconnect: dead, mode });
  const flow = flowView({ authorize, name, onStart: start, t });
  // Another account's authorization is continued in the dialog: what works keeps its state and its action.
  const view = flow && standing === "ACTIVE" ? { note: flow.note, second: flow.second } : flow;
  const setupNote = needsSetup ? t("reason.needsSetup", { name }) : undefined;

  const managing = {
    word: "manage",
    "aria-haspopup": "dialog",
    onClick: manage,
  } satisfies Action;
  const enable = {
    word: "enable",
    busy: enabling.isBusy,
    onClick: async () => {
      setSaid("");
      const isDone = await enabling.run(async () => {
        if (account) await enableAccount(scope, account.id, true);
      });
      if (isDone) setSaid(t("flow.announce", { name, status: t("status.ACTIVE") }));
    },
  } satisfies Action;

  const failure =
    enabling.error &&
    `${t("accounts.enableFailed", { account: name })} ${errorText(t, enabling.error, name)}`;

  return {
    authorize,
    view,
    /** What was done, or failed, outside of an authorization: announced. */
    said: failure ?? said,
    note: view?.note ?? failure ?? accountNote.text ?? setupNote,
    /** The note is about an account that is still being read. */
    isNotePending: isBroken && accountNote.text === undefined,
    status: shownState(),
    actions: actions(),
    /** For pointer or focus on the card: a click may follow. */
    onIntent: () => setIntended(true),
  };

  /** A connected toolkit stays connected, whatever becomes of a further authorization; the note is about that one. */
  function shownState(): ConnectionState {
    if (needsSetup) return "unavailable";
    return standing === "ACTIVE" ? standing : (flowState(state) ?? standing);
  }

  function actions(): { main?: Action; second?: Action } {
    switch (standing) {
      case "noAuth":
        return {};
      case "ACTIVE":
        return { main: managing };
      case "INACTIVE":
        return needsHost ? { main: managing } : { main: enable, second: managing };
      case "notConnected": {
        const main = { word: "connect", onClick: () => start() } as const;
        if (!needsSetup) return { main };
        // It keeps its place and the focus, and its description says why it does nothing.
        return {
          main: { ...main, onClick() {}, "aria-disabled": true, "aria-describedby": noteId },
        };
      }
      default: {
        const isBegun = standing === "INITIALIZING" || standing === "INITIATED";
        const word = isBegun ? "continue" : "reconnect";
        return { main: { word, onClick: () => start() }, second: managing };
      }
    }
  }
}

/**
 * Why an item's account cannot be used. Its account is read only while `enabled`.
 *
 * @returns `text`: a sentence, once the account was read; `needsHost`: only the host can enable it
 */
function useCardNote(
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
