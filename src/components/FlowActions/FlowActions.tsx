"use client";

import { forwardRef, useEffect, useRef } from "react";
import type { AuthorizeState } from "../../core/scope/AuthorizeFlow.ts";
import type { UseAuthorizeResult } from "../../hooks/useAuthorize.ts";
import { Button } from "../Button/Button.tsx";
import { flowState } from "../ConnectionStatus/ConnectionStatus.tsx";
import { Icon } from "../Icon/Icon.tsx";
import { useTranslate } from "../useTranslate.ts";
import { ContinueLink } from "./ContinueLink.tsx";
import { type Action, type FlowView, flowStep } from "./flowView.ts";
import { OtherWays } from "./OtherWays.tsx";

interface FlowActionsProps {
  authorize: UseAuthorizeResult;
  view: FlowView | undefined;
  /** The toolkit's name, for announcements and the buttons' accessible names. */
  name: string;
  /** What else is announced, while no authorization is under way. */
  said?: string | undefined;
  /** The buttons while no authorization is under way. */
  main?: Action | undefined;
  second?: Action | undefined;
}

/**
 * The one or two buttons that help, at each step of an authorization. The main button is one element from step to
 * step, so that focus stays on it, and nothing that gives up ever comes to lie under a second click.
 */
export function FlowActions({ authorize, view, name, said, ...idle }: FlowActionsProps) {
  const { state, followLink } = authorize;
  const t = useTranslate();
  const main = useRef<HTMLElement | null>(null);
  const used = useRef(false);
  const step = flowStep(state);
  const link = view?.link;
  const first = view?.main ?? idle.main;
  const isOwnSecond = step === undefined || step === "ended";
  const second = isOwnSecond ? (idle.second ?? view?.second) : view?.second;

  const shownLink = useRef(link?.href);
  const setMain = (element: HTMLElement | null) => {
    main.current = element;
  };
  // A link cannot be the same element as a button: the focus that its predecessor held moves over.
  useEffect(() => {
    if (shownLink.current === link?.href) return;
    shownLink.current = link?.href;
    if (used.current && document.activeElement === document.body) main.current?.focus();
  });

  return (
    <>
      {link ? (
        <ContinueLink
          ref={setMain}
          href={link.href}
          aria-label={t("label.continueInTab", { name })}
          onClick={followLink}
        >
          {t("action.continueInTab")}
        </ContinueLink>
      ) : (
        first && (
          <ActionButton
            ref={setMain}
            {...first}
            name={name}
            busy={first.busy || step === "opening"}
            onClick={() => {
              used.current = true;
              first.onClick();
            }}
          />
        )
      )}
      {link && <OtherWays {...link} />}
      {second && (
        <ActionButton
          variant="ghost"
          {...second}
          name={name}
          onClick={() => {
            // It goes away with this click.
            if (step) main.current?.focus();
            second.onClick();
          }}
        />
      )}
      <FlowAnnouncement state={state} name={name} note={view?.note} said={said} />
    </>
  );
}

interface ActionButtonProps extends Action {
  /** What the action is about: a toolkit's or an account's name. */
  name: string;
}

/** A button of few words; its accessible name is a whole phrase, since a language decides where the name stands in it. */
export const ActionButton = forwardRef<HTMLButtonElement, ActionButtonProps>(function ActionButton(
  { word, icon, name, ...rest },
  ref,
) {
  const t = useTranslate();
  return (
    <Button {...rest} ref={ref} aria-label={t(`label.${word}`, { name })}>
      {icon && <Icon name={icon} />}
      <span className="tr-words">{t(`action.${word}`)}</span>
    </Button>
  );
});

interface FlowAnnouncementProps {
  state: AuthorizeState;
  name: string;
  note: string | undefined;
  /** What is said while there is nothing about an authorization to say. */
  said?: string | undefined;
}

/** Tells assistive technology where an authorization has got to, politely. */
export function FlowAnnouncement({ state, name, note, said }: FlowAnnouncementProps) {
  const t = useTranslate();
  const at = state.status === "connected" ? "ACTIVE" : flowState(state);
  return (
    <span className="tr-visually-hidden" role="status">
      {at ? `${t("flow.announce", { name, status: t(`status.${at}`) })} ${note ?? ""}` : said}
    </span>
  );
}
