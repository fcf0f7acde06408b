import type { UseAuthorizeResult } from "../../hooks/useAuthorize.ts";
import type { MessageKey } from "../../locales/messages.ts";
import { flowState } from "../ConnectionStatus/connectionState.ts";
import { errorText, type Translate } from "../translate.ts";
import type { Action } from "./FlowActions.tsx";
import { flowStep } from "./flowStep.ts";

/** What an authorization in progress, or at its end, says and offers. What is absent is as while it is idle. */
export interface FlowView {
  /** What to do, or why it ended. */
  note?: string | undefined;
  main?: Action | undefined;
  second?: Action | undefined;
  /** In place of the main button: a link that the user follows is never blocked. */
  link?: { href: string; words: string } | undefined;
}

/** What {@link flowView} takes. */
export interface FlowViewOptions {
  authorize: UseAuthorizeResult;
  /** The toolkit's name. */
  name: string;
  /** Starts again, with the options of the first time. */
  onStart(): void;
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
  const key = notes[flowState(state) ?? ""];
  const note = error ? errorText(t, error) : key && t(key, { name });
  const main = { children: t("action.continue"), onClick: focus };
  const second = { children: t("action.cancel"), onClick: cancel };

  switch (step) {
    case "opening":
      return { second };
    case "waiting":
    case "unfinished":
      return { note, main, second };
    case "blocked": {
      const words = t("action.continueInTab");
      return { note, main, second, link: redirectUrl ? { href: redirectUrl, words } : undefined };
    }
    case "ended":
      // No second try helps where the host has to bring credentials first.
      if (error?.code === "no_managed_auth") return { note };
      return {
        note,
        main: { children: t("action.tryAgain"), onClick: onStart },
        second: { children: t("action.dismiss"), onClick: reset },
      };
    default:
      return { note };
  }
}
