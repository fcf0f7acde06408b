"use client";

import { useEffect, useId, useRef } from "react";
import type { UseAuthorizeResult } from "../../hooks/useAuthorize.ts";
import { Button, type ButtonProps } from "../Button/Button.tsx";
import { ContinueLink } from "./ContinueLink.tsx";
import { FlowAnnouncement } from "./FlowAnnouncement.tsx";
import { flowStep } from "./flowStep.ts";
import type { FlowView } from "./flowView.ts";

/** A button. */
export interface Action
  extends Pick<
    ButtonProps,
    "variant" | "children" | "busy" | "aria-haspopup" | "aria-disabled" | "aria-describedby"
  > {
  onClick(): void;
}

interface FlowActionsProps {
  authorize: UseAuthorizeResult;
  view: FlowView | undefined;
  /** The toolkit's name, for announcements. */
  name: string;
  /** The element whose text completes the buttons' names ("Connect" + "GitHub"). */
  nameId: string;
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
export function FlowActions({ authorize, view, name, nameId, said, ...idle }: FlowActionsProps) {
  const { state, followLink } = authorize;
  const id = useId();
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
          id={`${id}main`}
          aria-labelledby={`${id}main ${nameId}`}
          onClick={followLink}
        >
          {link.words}
        </ContinueLink>
      ) : (
        first && (
          <Button
            ref={setMain}
            {...first}
            busy={first.busy || step === "opening"}
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
      <FlowAnnouncement state={state} name={name} note={view?.note} said={said} />
    </>
  );
}
