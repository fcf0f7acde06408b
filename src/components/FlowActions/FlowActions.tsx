"use client";

import { useEffect, useId, useRef } from "react";
import type { UseAuthorizeResult } from "../../hooks/useAuthorize.ts";
import { Button, type ButtonProps } from "../Button/Button.tsx";
import { useTranslate } from "../useTranslate.ts";
import { ContinueLink } from "./ContinueLink.tsx";
import { FlowAnnouncement } from "./FlowAnnouncement.tsx";
import { flowStep } from "./flowStep.ts";

/** A button while no authorization is under way. */
export interface IdleAction extends Pick<ButtonProps, "variant" | "children" | "aria-haspopup"> {
  onClick(): void;
}

interface FlowActionsProps {
  authorize: UseAuthorizeResult;
  /** The toolkit's name, for announcements. */
  name: string;
  /** The element whose text completes the buttons' names ("Connect" + "GitHub"). */
  nameId: string;
  /** Starts anew, with the options of the first time. */
  onStart(): void;
  main?: IdleAction | undefined;
  second?: IdleAction | undefined;
}

/**
 * The one or two buttons that help, at each step of an authorization. The main button is one element from step to
 * step, so that focus stays on it, and nothing that gives up ever comes to lie under a second click.
 */
export function FlowActions(props: FlowActionsProps) {
  const { authorize, name, nameId, onStart } = props;
  const { state, cancel, focus, followLink, reset } = authorize;
  const t = useTranslate();
  const id = useId();
  const main = useRef<HTMLElement | null>(null);
  const used = useRef(false);
  const step = flowStep(state);
  // No second try helps where the host has to bring credentials first.
  const hopeless = state.error?.code === "no_managed_auth";
  const link = step === "blocked" ? state.redirectUrl : undefined;

  const shownLink = useRef(link);
  const dismiss = { children: t("action.dismiss"), onClick: reset };

  const setMain = (element: HTMLElement | null) => {
    main.current = element;
  };
  // A link cannot be the same element as a button: the focus that its predecessor held moves over.
  useEffect(() => {
    if (shownLink.current === link) return;
    shownLink.current = link;
    if (used.current && document.activeElement === document.body) main.current?.focus();
  });

  const first = mainAction();
  const second = secondAction();
  return (
    <>
      {link ? (
        <ContinueLink
          ref={setMain}
          href={link}
          id={`${id}main`}
          aria-labelledby={`${id}main ${nameId}`}
          onClick={followLink}
        />
      ) : (
        first && (
          <Button
            ref={setMain}
            busy={step === "opening"}
            {...first}
            id={`${id}main`}
            aria-labelledby={`${id}main ${nameId}`}
            onClick={() => {
              used.current = true;
              first.onClick();
            }}
          />
        )
      )}
      {second && (
        <Button
          variant="ghost"
          {...second}
          id={`${id}second`}
          aria-labelledby={`${id}second ${nameId}`}
          onClick={() => {
            // It goes away with this click.
            if (step) main.current?.focus();
            second.onClick();
          }}
        />
      )}
      <FlowAnnouncement state={state} name={name} />
    </>
  );

  function mainAction(): IdleAction | undefined {
    switch (step) {
      case "waiting":
      case "unfinished":
        return { children: t("action.continue"), onClick: focus };
      case "ended":
        return hopeless ? dismiss : { children: t("action.tryAgain"), onClick: onStart };
      default:
        return props.main;
    }
  }

  function secondAction(): IdleAction | undefined {
    switch (step) {
      case undefined:
        return props.second;
      case "unfinished":
        return {
          children: t("action.startOver"),
          onClick() {
            cancel();
            onStart();
          },
        };
      case "ended":
        return props.second ?? (hopeless ? undefined : dismiss);
      default:
        return { children: t("action.cancel"), onClick: cancel };
    }
  }
}
