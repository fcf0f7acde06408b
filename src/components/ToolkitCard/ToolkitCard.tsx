"use client";

import { type ForwardedRef, forwardRef, type HTMLAttributes, memo, useId } from "react";
import type { Toolkit } from "../../client/index.ts";
import { useScope } from "../../hooks/ToolRouterContext.ts";
import { composeHandlers } from "../../internal/composeHandlers.ts";
import { ConnectionStatus } from "../ConnectionStatus/ConnectionStatus.tsx";
import { stateLooks } from "../ConnectionStatus/connectionState.ts";
import { FlowActions } from "../FlowActions/FlowActions.tsx";
import { ToolkitLogo } from "../ToolkitLogo/ToolkitLogo.tsx";
import { type ConnectionHandlers, useConnectionEvents } from "../useConnectionEvents.ts";
import { useRootProps } from "../useRootProps.ts";
import { useCard } from "./useCard.tsx";
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
 * reconnect, enable, manage. Its height stays the same from state to state.
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
  forwardRef<HTMLElement, ToolkitCardProps>(function ToolkitCard(props, ref) {
    // Another user's is another card: what one was told is nothing to the next.
    return <Card key={useScope().key[1]} {...props} rootRef={ref} />;
  }),
);

interface CardProps extends ToolkitCardProps {
  rootRef: ForwardedRef<HTMLElement>;
}

function Card({ toolkit, onConnect, onDisconnect, className, style, rootRef, ...rest }: CardProps) {
  const id = useId();
  const { manage, dialog } = useManage(toolkit.slug);
  const card = useCard(toolkit, `${id}note`, manage);
  useConnectionEvents({ onConnect, onDisconnect }, [toolkit.slug]);
  const { authorize, view, note, status, prepare } = card;

  return (
    <>
      <article
        aria-labelledby={id}
        {...rest}
        ref={rootRef}
        {...useRootProps("tr-card", className, style)}
        data-status={status}
        data-tone={stateLooks[status][0]}
        data-busy={authorize.isBusy || undefined}
        onPointerEnter={composeHandlers(rest.onPointerEnter, prepare)}
        onFocus={composeHandlers(rest.onFocus, prepare)}
      >
        <div className="tr-card-header">
          <ToolkitLogo name={toolkit.name} src={toolkit.logo} />
          <div className="tr-card-heading">
            <span className="tr-card-name" id={id}>
              {toolkit.name}
            </span>
            <ConnectionStatus status={status} />
          </div>
        </div>
        <p className="tr-card-text" id={`${id}note`} data-note={note ? true : undefined}>
          {note ?? toolkit.description}
        </p>
        <div className="tr-card-actions">
          <FlowActions
            authorize={authorize}
            view={view}
            name={toolkit.name}
            nameId={id}
            {...card.actions}
          />
        </div>
      </article>
      {dialog}
      {card.check}
    </>
  );
}
