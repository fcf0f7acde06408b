"use client";

import {
  type ForwardedRef,
  forwardRef,
  type HTMLAttributes,
  memo,
  useContext,
  useId,
  useState,
} from "react";
import type { ConnectedAccount, Toolkit } from "../../client/index.ts";
import { accountListOptions } from "../../core/queries/accountsOptions.ts";
import { useScopeQuery } from "../../hooks/useScopeQuery.ts";
import { useScope } from "../../hooks/useToolRouter.ts";
import { ConnectDialog } from "../ConnectDialog/ConnectDialog.tsx";
import { ConnectionStatus, stateLooks } from "../ConnectionStatus/ConnectionStatus.tsx";
import { FlowActions } from "../FlowActions/FlowActions.tsx";
import { ToolkitLogo } from "../ToolkitLogo/ToolkitLogo.tsx";
import { useKnownName } from "../useAccountName.ts";
import { type ConnectionHandlers, useConnectionEvents } from "../useConnectionEvents.ts";
import { composeHandlers, useRootProps } from "../useRootProps.ts";
import { useTranslate } from "../useTranslate.ts";
import { ManageContext } from "./ManageContext.ts";
import { useCard } from "./useCard.ts";

/** What `ToolkitCard` takes, beside the attributes of its `article`. */
export interface ToolkitCardProps
  extends Omit<HTMLAttributes<HTMLElement>, "children">,
    ConnectionHandlers {
  /** An item of `useToolkits()`. */
  item: Toolkit;
  /** The level of the heading that holds the toolkit's name: one below the heading that the cards stand under. Default 3. */
  headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined;
}

/**
 * A toolkit with its logo, name, description and status, and the one action that helps: connect, continue, try again,
 * reconnect, enable, manage. Its height stays the same from state to state.
 *
 * Data attributes: `data-status` and `data-tone` (see `ConnectionStatus`), `data-busy` while an authorization is in
 * progress. Classes of its parts: `tr-card-header`, `tr-card-name`, `tr-card-text`, `tr-card-actions`, `tr-logo`.
 *
 * @example
 * ```tsx
 * const { toolkits } = useToolkits({ toolkits: ["github"] });
 * return toolkits.map((item) => <ToolkitCard key={item.slug} item={item} />);
 * ```
 */
export const ToolkitCard = memo(
  forwardRef<HTMLElement, ToolkitCardProps>(function ToolkitCard(props, ref) {
    // Another user's is another card: its state does not pass from one to the next.
    return <Card key={useScope().key[1]} {...props} rootRef={ref} />;
  }),
);

interface CardProps extends ToolkitCardProps {
  rootRef: ForwardedRef<HTMLElement>;
}

function Card({
  item,
  headingLevel = 3,
  onConnect,
  onDisconnect,
  className,
  style,
  rootRef,
  ...rest
}: CardProps) {
  const id = useId();
  const manageInGrid = useContext(ManageContext);
  const [isOpen, setOpen] = useState(false);
  const manage = () => (manageInGrid ? manageInGrid(item.slug) : setOpen(true));
  const card = useCard(item, `${id}note`, manage);
  useConnectionEvents({ onConnect, onDisconnect }, [item.slug]);
  const { authorize, view, note, status, onIntent } = card;
  const Heading = `h${headingLevel}` as const;

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
        onPointerEnter={composeHandlers(rest.onPointerEnter, onIntent)}
        onFocus={composeHandlers(rest.onFocus, onIntent)}
      >
        <div className="tr-card-header">
          <ToolkitLogo name={item.name} src={item.logo} />
          <div className="tr-card-heading">
            <Heading className="tr-card-name" id={id} dir="auto">
              {item.name}
            </Heading>
            {status === "ACTIVE" ? (
              <ConnectedAs item={item} />
            ) : (
              <ConnectionStatus status={status} />
            )}
          </div>
        </div>
        <p
          className="tr-card-text"
          id={`${id}note`}
          // Two lines of a description are shown.
          title={note || card.isNotePending ? undefined : item.description}
          data-note={note || card.isNotePending ? true : undefined}
        >
          {note ??
            (card.isNotePending ? (
              // In the note's place until the note is there, it looks like a description.
              <span className="tr-card-standin">{item.description}</span>
            ) : (
              item.description
            ))}
        </p>
        <div className="tr-card-actions">
          <FlowActions
            authorize={authorize}
            view={view}
            name={item.name}
            said={card.said}
            {...card.actions}
          />
        </div>
      </article>
      {!manageInGrid && <ConnectDialog toolkit={item.slug} open={isOpen} onOpenChange={setOpen} />}
    </>
  );
}

/**
 * The status of a connected toolkit: as whom it is connected, and through how many accounts. A generated name says nothing
 * to a reader of cards, so without a better one it says "Connected".
 *
 * All cards share one query of all the user's accounts, and each takes its own of it: what changes another toolkit's accounts
 * renders none of this one.
 */
function ConnectedAs({ item: { slug, connection } }: { item: Toolkit }) {
  const t = useTranslate();
  const knownName = useKnownName();
  const { data: accounts = none } = useScopeQuery({
    ...accountListOptions(useScope(), undefined),
    select: (all) =>
      all.filter(({ toolkit, status }) => toolkit.slug === slug && status === "ACTIVE"),
  });
  const inUse = accounts.find(({ id }) => id === connection.connectedAccount?.id);
  const account = inUse && knownName(inUse);
  const count = accounts.length;
  const words =
    count > 1
      ? [t("card.accounts", { count }), account].filter(Boolean).join(" · ")
      : account && t("card.account", { account });
  return (
    // Another element for other words: a browser's translation may have put its own in the place of the first.
    <ConnectionStatus key={words ? "named" : "plain"} status="ACTIVE">
      {words ? (
        <>
          <span className="tr-visually-hidden">{t("status.ACTIVE")}</span>{" "}
          <span className="tr-card-account" dir="auto" title={words}>
            {words}
          </span>
        </>
      ) : undefined}
    </ConnectionStatus>
  );
}

const none: readonly ConnectedAccount[] = [];
