"use client";

import { useEffect, useRef } from "react";
import type { UseAuthorizeResult } from "../../hooks/useAuthorize.ts";
import type { ButtonProps } from "../Button/Button.tsx";
import type { IconName } from "../Icon/Icon.tsx";
import { useTranslate } from "../useTranslate.ts";
import { ActionButton } from "./ActionButton.tsx";
import { ContinueLink } from "./ContinueLink.tsx";
import { FlowAnnouncement } from "./FlowAnnouncement.tsx";
import { flowStep } from "./flowStep.ts";
import type { FlowView } from "./flowView.ts";
import { OtherWays } from "./OtherWays.tsx";

/** What a button does: `action.*` has its words, `label.*` its accessible name, a phrase with the toolkit's name. */
export type ActionWord =
  | "connect"
  | "continue"
  | "reconnect"
  | "enable"
  | "manage"
  | "add"
  | "tryAgain"
  | "dismiss"
  | "cancel";

/** A button. */
export interface Action
  extends Pick<
    ButtonProps,
    "variant" | "busy" | "aria-haspopup" | "aria-disabled" | "aria-describedby"
  > {
  word: ActionWord;
  icon?: IconName;
  onClick(): void;
}

interface FlowActionsProps {
  authorize: UseAuthorizeResult;
  view: FlowView | undefined;
  /** The toolkit's name, for announcements and the buttons' accessible names. */
  name: string;
  /** The buttons while no authorization is under way. */
  main?: Action | undefined;
  second?: Action | undefined;
}

/**
 * The one or two buttons that help, at each step of an authorization. The main button is one element from step to
 * step, so that focus stays on it, and nothing that gives up ever comes to lie under a second click.
 */
export function FlowActions({ authorize, view, name, ...idle }: FlowActionsProps) {
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
      <FlowAnnouncement state={state} name={name} note={view?.note} />
    </>
  );
}
