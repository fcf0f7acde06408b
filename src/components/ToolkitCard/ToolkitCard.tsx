"use client";

import { forwardRef, type HTMLAttributes, memo, useId } from "react";
import type { Toolkit } from "../../client/index.ts";
import { useAuthorize } from "../../hooks/useAuthorize.ts";
import { ConnectionStatus } from "../ConnectionStatus/ConnectionStatus.tsx";
import {
  type ConnectionState,
  deadAccountId,
  flowState,
  stateLooks,
  toolkitState,
} from "../ConnectionStatus/connectionState.ts";
import { FlowActions, type IdleAction } from "../FlowActions/FlowActions.tsx";
import { flowNote, flowStep } from "../FlowActions/flowStep.ts";
import { ToolkitLogo } from "../ToolkitLogo/ToolkitLogo.tsx";
import { type ConnectionHandlers, useConnectionEvents } from "../useConnectionEvents.ts";
import { useRootProps } from "../useRootProps.ts";
import { useTranslate } from "../useTranslate.ts";
import { useManage } from "./useManage.tsx";

/** What `ToolkitCard` takes, beside the attributes of its `article`. */
export interface ToolkitCardProps
  extends Omit<HTMLAttributes<HTMLElement>, "children">,
    ConnectionHandlers {
  /** An item of `useToolkits()`. */
  toolkit: Toolkit;
}

/**
 * A toolkit with its logo, name, description and status, and the one action that helps: connect, go on, try again,
 * reconnect, manage. Its height stays the same from state to state.
 *
 * Data attributes: `data-status` and `data-tone` (see `ConnectionStatus`), `data-busy` while an authorization is under
 * way. Classes of its parts: `tr-card-header`, `tr-card-name`, `tr-card-text`, `tr-card-actions`, `tr-logo`.
 *
 * @example
 * ```tsx
 * const { toolkits } = useToolkits({ toolkits: ["github"] });
 * return toolkits.map((toolkit) => <ToolkitCard key={toolkit.slug} toolkit={toolkit} />);
 * ```
 */
export const ToolkitCard = memo(
  forwardRef<HTMLElement, ToolkitCardProps>(function ToolkitCard(
    { toolkit, onConnect, onDisconnect, className, style, ...rest },
    ref,
  ) {
    const t = useTranslate();
    const nameId = useId();
    const authorize = useAuthorize(toolkit.slug);
    const { manage, dialog } = useManage(toolkit.slug);
    useConnectionEvents({ onConnect, onDisconnect }, [toolkit.slug]);

    const standing = toolkitState(toolkit);
    const status = shownState(standing, flowState(authorize.state), authorize.isBusy);
    const note = flowStep(authorize.state) && flowNote(t, authorize.state, toolkit.name);
    const dead = deadAccountId(toolkit);

    const start = () => authorize.start(dead ? { reconnect: dead } : {});
    const manageAction: IdleAction = {
      children: t("action.manage"),
      "aria-haspopup": "dialog",
      onClick: manage,
    };
    const connectAction: IdleAction = {
      children: t(dead ? "action.reconnect" : "action.connect"),
      onClick: start,
    };

    return (
      <>
        <article
          aria-labelledby={nameId}
          {...rest}
          ref={ref}
          {...useRootProps("tr-card", className, style)}
          data-status={status}
          data-tone={stateLooks[status][0]}
          data-busy={authorize.isBusy || undefined}
        >
          <div className="tr-card-header">
            <ToolkitLogo name={toolkit.name} src={toolkit.logo} />
            <div className="tr-card-heading">
              <span className="tr-card-name" id={nameId}>
                {toolkit.name}
              </span>
              <ConnectionStatus status={status} />
            </div>
          </div>
          <p className="tr-card-text" data-note={note ? true : undefined}>
            {note ?? toolkit.description}
          </p>
          <div className="tr-card-actions">
            <FlowActions
              authorize={authorize}
              name={toolkit.name}
              nameId={nameId}
              onStart={start}
              {...(standing === "noAuth"
                ? {}
                : standing === "ACTIVE" || standing === "INACTIVE"
                  ? { main: manageAction }
                  : { main: connectAction, ...(dead && { second: manageAction }) })}
            />
          </div>
        </article>
        {dialog}
      </>
    );
  }),
);

/** A connected toolkit stays connected, whatever became of a further authorization; only its note tells of that one. */
function shownState(
  standing: ConnectionState,
  flow: ConnectionState | undefined,
  isBusy: boolean,
): ConnectionState {
  return flow && (isBusy || standing !== "ACTIVE") ? flow : standing;
}
