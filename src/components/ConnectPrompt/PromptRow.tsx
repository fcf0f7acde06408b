"use client";

import type { AuthorizeMode } from "../../core/scope/AuthorizeFlow.ts";
import { useAuthorize } from "../../hooks/useAuthorize.ts";
import type { PromptedConnection } from "../../hooks/useConnectPrompt.ts";
import { AppRow } from "../AppRow/AppRow.tsx";
import { RowActions } from "../AppRow/RowActions.tsx";
import {
  type ConnectionState,
  ConnectionStatus,
  deadAccountId,
  flowState,
  stateLooks,
  toolkitState,
} from "../ConnectionStatus/ConnectionStatus.tsx";
import { FlowActions } from "../FlowActions/FlowActions.tsx";
import { flowStep, flowView } from "../FlowActions/flowView.ts";
import { useTranslate } from "../useTranslate.ts";

interface PromptRowProps {
  connection: PromptedConnection;
  /** It is the first that is open. */
  isNext: boolean;
  /** What had the focus went away. */
  onFocusLost(): void;
}

/** One app that an agent asks for. */
export function PromptRow({ connection, isNext, onFocusLost }: PromptRowProps) {
  const { toolkit, item, status, isAnother, link, hasFailed } = connection;
  const t = useTranslate();
  const authorize = useAuthorize(toolkit);
  const { state, start } = authorize;
  const name = item?.name ?? toolkit;
  const dead = item && !isAnother ? deadAccountId(item) : undefined;
  const step = flowStep(state);
  const connect = (mode?: AuthorizeMode) =>
    // A link is good for one try.
    start({ mode, reconnect: dead, link: step === "ended" ? undefined : link });
  const view = flowView({ authorize, name, onStart: connect, t });
  const shown = shownState();

  return (
    <AppRow
      name={name}
      logo={item?.logo}
      data-status={shown}
      data-tone={stateLooks[shown][0]}
      data-next={isNext || undefined}
      data-busy={authorize.isBusy || undefined}
      detail={<ConnectionStatus status={shown} />}
      note={noteText()}
    >
      {status === "open" && (
        <RowActions onFocusLost={onFocusLost}>
          <FlowActions
            authorize={authorize}
            view={view}
            name={name}
            main={{
              word: isAnother ? "add" : dead ? "reconnect" : "connect",
              variant: isNext ? "primary" : "secondary",
              onClick: () => connect(),
            }}
          />
        </RowActions>
      )}
    </AppRow>
  );

  function shownState(): ConnectionState {
    const standing = item ? toolkitState(item) : "notConnected";
    if (status === "ready") return standing === "noAuth" ? standing : "ACTIVE";
    if (status === "unavailable") return status;
    return flowState(state) ?? standing;
  }

  function noteText(): string | undefined {
    if (status === "unavailable") return t("reason.needsSetup", { name });
    if (status !== "open") return undefined;
    return view?.note ?? (hasFailed ? t("flow.failed", { name }) : undefined);
  }
}
