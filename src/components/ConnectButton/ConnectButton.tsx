"use client";

import { forwardRef, type ReactNode } from "react";
import type {
  AuthorizeLink,
  AuthorizeMode,
  AuthorizeState,
} from "../../core/scope/AuthorizeFlow.ts";
import { useAuthorize } from "../../hooks/useAuthorize.ts";
import { useToolkit } from "../../hooks/useToolkit.ts";
import { Button, type ButtonProps } from "../Button/Button.tsx";
import { deadAccountId, flowState, toolkitState } from "../ConnectionStatus/ConnectionStatus.tsx";
import { ContinueLink } from "../FlowActions/ContinueLink.tsx";
import { FlowAnnouncement } from "../FlowActions/FlowActions.tsx";
import { type ActionWord, type FlowStep, flowStep, flowView } from "../FlowActions/flowView.ts";
import { OtherWays } from "../FlowActions/OtherWays.tsx";
import { Icon } from "../Icon/Icon.tsx";
import { type ConnectionHandlers, useConnectionEvents } from "../useConnectionEvents.ts";
import { composeHandlers, useRootProps } from "../useRootProps.ts";
import { useTranslate } from "../useTranslate.ts";

/** What `ConnectButton` takes, beside the attributes of a `button`. */
export interface ConnectButtonProps
  extends Omit<ButtonProps, "children" | "busy" | "iconOnly">,
    ConnectionHandlers {
  /** A toolkit's slug, such as `github`. */
  toolkit: string;
  /** A label for the new account, unique per user and toolkit. */
  alias?: string | undefined;
  /** How the user is sent to the Connect Link page. Default: the provider's `authorizeMode`. */
  mode?: AuthorizeMode | undefined;
  /** A link that an agent, or the host's backend, has made: the first click opens it instead of making a second one. */
  link?: AuthorizeLink | undefined;
  /** Replaces the words; a function receives the authorization's state. */
  children?: ReactNode | ((state: AuthorizeState) => ReactNode);
}

/**
 * A button that connects one toolkit: it opens the window inside the click, brings it back on a second one, offers a
 * link beside itself when the browser blocked the window, and says "Connected" in the end. While busy it keeps the
 * focus (`aria-disabled`, not `disabled`). It is one element, `tr-connect-root`, in the host's layout; props and ref go
 * to the button in it.
 *
 * Data attributes: `data-status` (see `ConnectionStatus`), `data-busy`, `data-variant`.
 *
 * @example
 * ```tsx
 * <ConnectButton toolkit="github" onConnect={(toolkit) => toast(`${toolkit} is connected`)} />
 * ```
 */
export const ConnectButton = forwardRef<HTMLButtonElement, ConnectButtonProps>(
  function ConnectButton(
    {
      toolkit: slug,
      alias,
      mode,
      link,
      onConnect,
      onDisconnect,
      children,
      className,
      style,
      onClick,
      ...rest
    },
    ref,
  ) {
    const t = useTranslate();
    const { toolkit, status } = useToolkit(slug);
    const authorize = useAuthorize(slug);
    const { state, start, focus, followLink } = authorize;
    useConnectionEvents({ onConnect, onDisconnect }, [slug]);

    const name = toolkit?.name ?? slug;
    const step = flowStep(state);
    const standing = toolkit ? toolkitState(toolkit) : "notConnected";
    const isDone = !step && (standing === "ACTIVE" || standing === "noAuth");
    // Outside of the session, or waiting for credentials of the host's: no click can help.
    const isUnavailable =
      (status === "success" && !toolkit) || state.error?.code === "no_managed_auth";
    const dead = toolkit && deadAccountId(toolkit);

    const connect = (given = mode) =>
      // A link is good for one try.
      start({ alias, mode: given, reconnect: dead, link: step === "ended" ? undefined : link });
    const view = flowView({ authorize, name, onStart: connect, t });
    const click = () => {
      if (step === "waiting" || step === "unfinished" || step === "blocked") focus();
      else if (!isDone && !isUnavailable) connect();
    };
    const shown = isUnavailable ? "unavailable" : (flowState(state) ?? standing);
    const word = isDone || isUnavailable ? undefined : wordFor(step, dead !== undefined);
    const words = word ? t(`action.${word}`) : t(`status.${shown}`);
    const label = word ? t(`label.${word}`, { name }) : t("label.status", { name, status: words });

    return (
      <span className="tr-root tr-connect-root">
        <Button
          aria-label={children ? undefined : label}
          variant={isDone || isUnavailable || view?.link ? "secondary" : "primary"}
          {...rest}
          ref={ref}
          {...useRootProps("tr-connect", className, style)}
          busy={step === "opening"}
          data-status={shown}
          aria-disabled={isDone || isUnavailable || undefined}
          onClick={composeHandlers(onClick, click)}
        >
          {typeof children === "function"
            ? children(state)
            : (children ?? (
                <>
                  {isDone && <Icon name="check" />}
                  <span className="tr-words">{words}</span>
                </>
              ))}
        </Button>
        {view?.link && (
          <>
            <ContinueLink href={view.link.href} onClick={followLink}>
              {t("action.continueInTab")}
            </ContinueLink>
            <OtherWays {...view.link} />
          </>
        )}
        <FlowAnnouncement state={state} name={name} note={view?.note} />
      </span>
    );
  },
);

function wordFor(step: FlowStep | undefined, isReconnect: boolean): ActionWord {
  switch (step) {
    case "waiting":
    case "unfinished":
    case "blocked":
      return "continue";
    case "ended":
      return "tryAgain";
    default:
      return isReconnect ? "reconnect" : "connect";
  }
}
