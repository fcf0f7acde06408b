"use client";

import { useId } from "react";
import type { Toolkit } from "../../client/index.ts";
import type { RequiredToolkit } from "../../hooks/useRequiredToolkits.ts";
import { useScope } from "../../hooks/useToolRouter.ts";
import { AppRow } from "../AppRow/AppRow.tsx";
import { RowActions } from "../AppRow/RowActions.tsx";
import { ConnectionStatus, stateLooks } from "../ConnectionStatus/ConnectionStatus.tsx";
import { FlowActions } from "../FlowActions/FlowActions.tsx";
import { useCard } from "../ToolkitCard/useCard.ts";
import { useTranslate } from "../useTranslate.ts";

interface RequiredRowProps {
  required: RequiredToolkit;
  /** It is the one to connect next. */
  isNext: boolean;
  /** It can be connected now. */
  isOpen: boolean;
  /** What had the focus went away. */
  onFocusLost(): void;
}

/** One required app. */
export function RequiredRow({ required, ...props }: RequiredRowProps) {
  const t = useTranslate();
  const { key } = useScope();
  const { slug, toolkit, status } = required;
  if (toolkit && status !== "unavailable") return <Row key={key[1]} item={toolkit} {...props} />;
  const name = toolkit?.name ?? slug;
  return (
    <AppRow
      name={name}
      logo={toolkit?.logo}
      data-status="unavailable"
      data-tone="neutral"
      detail={<ConnectionStatus status="unavailable" />}
      note={t("reason.needsSetup", { name })}
    />
  );
}

interface RowProps extends Omit<RequiredRowProps, "required"> {
  item: Toolkit;
}

function Row({ item, isNext, isOpen, onFocusLost }: RowProps) {
  const id = useId();
  const card = useCard(item, id, nothing);
  const { status, view, authorize } = card;
  const isDone = status === "ACTIVE" || status === "noAuth";
  // Here is no dialog to manage accounts in.
  const [main, second] = [card.actions.main, card.actions.second].map((action) =>
    action?.word === "manage" ? undefined : action,
  );
  return (
    <AppRow
      name={item.name}
      logo={item.logo}
      data-status={status}
      data-tone={stateLooks[status][0]}
      data-next={isNext || undefined}
      data-busy={authorize.isBusy || undefined}
      detail={<ConnectionStatus status={status} />}
      note={
        isDone
          ? undefined
          : (card.note ??
            // Of the platform's words only, the direction is not known.
            (isOpen && (
              <span className="tr-words" dir="auto">
                {item.description}
              </span>
            )))
      }
      noteId={id}
      onPointerEnter={card.onIntent}
      onFocus={card.onIntent}
    >
      {(isOpen || authorize.isBusy) && !isDone && (
        <RowActions onFocusLost={onFocusLost}>
          <FlowActions
            authorize={authorize}
            view={view}
            name={item.name}
            said={card.said}
            main={main && { ...main, variant: isNext ? "primary" : "secondary" }}
            second={second}
          />
        </RowActions>
      )}
    </AppRow>
  );
}

const nothing = () => {};
