"use client";

import { forwardRef, type HTMLAttributes, useId, useRef } from "react";
import { type UseConnectPromptOptions, useConnectPrompt } from "../../hooks/useConnectPrompt.ts";
import { RowsSkeleton } from "../AppRow/RowsSkeleton.tsx";
import { useFocusOnward } from "../AppRow/useFocusOnward.ts";
import { Button } from "../Button/Button.tsx";
import { Icon } from "../Icon/Icon.tsx";
import { type ConnectionHandlers, useConnectionEvents } from "../useConnectionEvents.ts";
import { usePartWords } from "../usePartWords.ts";
import { useRootProps } from "../useRootProps.ts";
import { PromptRow } from "./PromptRow.tsx";

/** What `ConnectPrompt` takes, beside the attributes of its `article`. */
export interface ConnectPromptProps
  extends Omit<HTMLAttributes<HTMLElement>, "children">,
    UseConnectPromptOptions,
    ConnectionHandlers {}

/**
 * A card for a chat: what an agent's `COMPOSIO_MANAGE_CONNECTIONS` asks its user to connect. It opens the agent's own link,
 * makes a new one where that is over, and tells the chat to go on. Give it the tool's result in whatever form the chat holds
 * it (see `parseManageConnections`), and never a model's own text: users trust the links in it. One that is still streamed is
 * shown as loading. With `onContinue` it has a button to go
 * on as things stand; leave `onContinue` out where the chat has gone on already.
 *
 * Data attributes: `data-outcome` (`connections`, `pending`, `failed`, `invalid`), `data-done` when nothing is left to connect;
 * on rows `data-status` and `data-tone` (see `ConnectionStatus`), `data-next`. Classes of its parts: `tr-prompt-title`,
 * `tr-row`, `tr-row-name`, `tr-row-note`, `tr-prompt-footer`.
 *
 * @example
 * ```tsx
 * if (part.type === "tool-COMPOSIO_MANAGE_CONNECTIONS") {
 *   return <ConnectPrompt result={part} onContinue={() => sendMessage({ text: "I'm connected. Go on." })} />;
 * }
 * ```
 */
export const ConnectPrompt = forwardRef<HTMLElement, ConnectPromptProps>(function ConnectPrompt(
  { result, onContinue, onConnect, onDisconnect, className, style, ...rest },
  ref,
) {
  const t = usePartWords();
  const titleId = useId();
  const { outcome, connections, isDone, isContinued, goOn } = useConnectPrompt({
    result,
    onContinue,
  });
  const slugs = connections.map(({ toolkit }) => toolkit);
  useConnectionEvents({ onConnect, onDisconnect }, slugs);
  const title = useRef<HTMLParagraphElement>(null);
  const onFocusLost = useFocusOnward(title);
  const open = connections.filter(({ status }) => status === "open" || status === "pending");
  const root = useRootProps("tr-prompt", className, style);
  // Accounts were renamed or removed: there is nothing to ask.
  if (outcome === "connections" && connections.length === 0) return null;

  return (
    <article
      aria-labelledby={titleId}
      {...rest}
      ref={ref}
      {...root}
      data-outcome={outcome}
      data-done={isDone || undefined}
    >
      <p className="tr-prompt-title" id={titleId} role="status" ref={title} tabIndex={-1}>
        {isDone && <Icon name="check" />}
        {(outcome === "failed" || outcome === "invalid") && <Icon name="alert" />}
        <span className="tr-words">{titleText()}</span>
      </p>
      {outcome === "pending" ? (
        <RowsSkeleton names={[outcome]} />
      ) : (
        connections.map((one) => (
          <PromptRow
            key={one.toolkit}
            connection={one}
            isNext={one === open[0]}
            onFocusLost={onFocusLost}
          />
        ))
      )}
      {onContinue && !isContinued && connections.length > 0 && (
        <div className="tr-prompt-footer">
          <Button variant={isDone ? "primary" : "ghost"} onClick={goOn}>
            {isDone ? t("action.continue") : t("prompt.skip")}
          </Button>
        </div>
      )}
    </article>
  );

  function titleText(): string {
    if (outcome === "failed" || outcome === "invalid") return t("prompt.unreadable");
    if (outcome === "pending") return t("load.pending");
    if (isDone) return t("required.done");
    if (isContinued) return t("prompt.skipped");
    return t("prompt.title", { count: open.length });
  }
});
