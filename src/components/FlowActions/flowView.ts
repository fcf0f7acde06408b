import { isFramed } from "../../core/authorize/browser.ts";
import type { AuthorizeMode, AuthorizeState } from "../../core/scope/AuthorizeFlow.ts";
import type { UseAuthorizeResult } from "../../hooks/useAuthorize.ts";
import type { MessageKey } from "../../locales/messages.ts";
import type { ButtonProps } from "../Button/Button.tsx";
import { flowState } from "../ConnectionStatus/ConnectionStatus.tsx";
import type { IconName } from "../Icon/Icon.tsx";
import { errorText, type Translate } from "../useTranslate.ts";

/** What an authorization asks of the user: `ended` is every end that is not a connection. */
export type FlowStep = "opening" | "waiting" | "unfinished" | "blocked" | "ended";

/** The step an authorization is at; none while it is idle, connected or cancelled. */
export function flowStep(state: AuthorizeState): FlowStep | undefined {
  const at = flowState(state);
  switch (at) {
    case undefined:
    case "opening":
    case "waiting":
    case "unfinished":
    case "blocked":
      return at;
    default:
      return "ended";
  }
}

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

/** What an authorization in progress, or at its end, says and offers. What is absent is as while it is idle. */
export interface FlowView {
  /** What to do, or why it ended. */
  note?: string | undefined;
  main?: Action | undefined;
  second?: Action | undefined;
  link?: FlowLink | undefined;
}

/** In place of the main button: a link that the user follows is never blocked. */
export interface FlowLink {
  href: string;
  /** It was followed, and may have opened nothing: other ways are offered beside it. */
  isFollowed: boolean;
  /** Goes on in this tab; absent where that leads nowhere. */
  useThisTab: (() => void) | undefined;
}

/** What {@link flowView} takes. */
export interface FlowViewOptions {
  authorize: UseAuthorizeResult;
  /** The toolkit's name. */
  name: string;
  /** Starts again, with the options of the first time; a mode replaces the provider's. */
  onStart(mode?: AuthorizeMode): void;
  t: Translate;
}

const notes: Partial<Record<string, MessageKey>> = {
  waiting: "flow.waiting",
  unfinished: "flow.unfinished",
  blocked: "flow.blocked",
  denied: "flow.denied",
  failed: "flow.failed",
  expired: "flow.expired",
  timedOut: "flow.timedOut",
};

/** The words, and the one or two buttons that help, at each step of an authorization; nothing while there is none. */
export function flowView({ authorize, name, onStart, t }: FlowViewOptions): FlowView | undefined {
  const { state, cancel, focus, reset } = authorize;
  const { error, redirectUrl } = state;
  const step = flowStep(state);
  if (step === undefined && !error) return undefined;
  const key = state.linkFollowed ? "flow.followed" : notes[flowState(state) ?? ""];
  const link: FlowLink | undefined = redirectUrl
    ? {
        href: redirectUrl,
        isFollowed: state.linkFollowed ?? false,
        useThisTab: isFramed()
          ? undefined
          : () => {
              cancel();
              onStart("redirect");
            },
      }
    : undefined;
  const note = error ? errorText(t, error, name) : key && t(key, { name });
  const main = { word: "continue", onClick: focus } as const;
  const second = { word: "cancel", onClick: cancel } as const;

  switch (step) {
    case "opening":
      return { second };
    case "waiting":
    case "unfinished":
      return { note, main, second, link: state.linkFollowed ? link : undefined };
    case "blocked":
      return { note, main, second, link };
    case "ended":
      // No second try helps where the host has to bring credentials first.
      if (error?.code === "no_managed_auth") return { note };
      return {
        note,
        main: { word: "tryAgain", onClick: () => onStart() },
        second: { word: "dismiss", onClick: reset },
      };
    default:
      return { note };
  }
}
