"use client";

import { useEffect, useId, useRef, useState } from "react";
import type { ConnectedAccount } from "../../client/index.ts";
import type { UseConnectedAccountsResult } from "../../hooks/useConnectedAccounts.ts";
import type { PartMessageKey } from "../../locales/messages.ts";
import { ConnectionStatus } from "../ConnectionStatus/ConnectionStatus.tsx";
import { ErrorText } from "../ErrorText/ErrorText.tsx";
import { useAction } from "../useAction.ts";
import { useFocusHandover } from "../useFocusHandover.ts";
import { usePartWords } from "../usePartWords.ts";
import { usePart } from "../useRootProps.ts";
import { AccountHelp } from "./AccountHelp.tsx";
import { AccountMenu } from "./AccountMenu.tsx";
import { AddedDate } from "./AddedDate.tsx";
import { DisconnectQuestion } from "./DisconnectQuestion.tsx";
import { RenameForm } from "./RenameForm.tsx";

interface AccountRowProps {
  account: ConnectedAccount;
  /** The account's name. */
  name: string;
  /** It was connected just now, as one of several: asks for a label. */
  asksForLabel: boolean;
  /** The toolkit's name. */
  toolkit: string;
  actions: Pick<UseConnectedAccountsResult, "rename" | "enable" | "disable" | "disconnect">;
  /** The radio group's name; absent when there is nothing to choose between. */
  group: string | undefined;
  isPinned: boolean;
  isInUse: boolean;
  onChoose(): void;
  onReconnect(): void;
  /** Something was done with the account: announces it. */
  say(text: string): void;
  /** The row goes away, and the focus was in it. */
  onFocusLost(): void;
}

type Mode = "closed" | "rename" | "disconnect";

/** One account: what it is, whether it is used, and, opened, what can be done with it. */
export function AccountRow(props: AccountRowProps) {
  const { account, name, actions, group, isPinned, isInUse, onReconnect } = props;
  const t = usePartWords();
  const id = useId();
  const [mode, setMode] = useState<Mode>(props.asksForLabel ? "rename" : "closed");
  /** Chosen once more, a form or a question begins anew, and takes the focus. */
  const [turn, setTurn] = useState(0);
  const { run, isBusy, error, clear } = useAction();
  const [failed, setFailed] = useState<PartMessageKey>("accounts.renameFailed");
  const toggle = useRef<HTMLButtonElement>(null);
  const { element, isAwaited } = useFocusHandover(props.onFocusLost);

  const show = (next: Mode) => {
    clear();
    setMode(next);
    setTurn(turn + 1);
  };
  /** Does something, and announces what was done or what failed. */
  const attempt = async (done: string, what: PartMessageKey, action: () => Promise<unknown>) => {
    setFailed(what);
    const isDone = await run(action);
    if (isDone) props.say(done);
    return isDone;
  };
  const now = (next: ConnectedAccount["status"]) =>
    t("flow.announce", { name, status: t(`status.${next}`) });
  const toggleStatus = () =>
    account.status === "INACTIVE"
      ? attempt(now("ACTIVE"), "accounts.enableFailed", () => actions.enable(account.id))
      : attempt(now("INACTIVE"), "accounts.disableFailed", () => actions.disable(account.id));
  // With what is wrong, the button that mends it goes.
  const isMending = useRef(false);
  const { status } = account;
  useEffect(() => {
    if (status === "ACTIVE" && isMending.current && document.activeElement === document.body) {
      toggle.current?.focus();
    }
    isMending.current = false;
  }, [status]);
  // Leaving a form or a question gives the focus back to the button that led there.
  const leave = () => {
    show("closed");
    toggle.current?.focus();
  };

  const main = (
    <span className="tr-account-main">
      <span className="tr-account-title">
        <span className="tr-account-name" id={`${id}name`} dir="auto">
          {name}
        </span>
        {isInUse && (
          <span className="tr-badge" id={`${id}use`}>
            {t("accounts.inUse")}
          </span>
        )}
      </span>
      <span className="tr-account-meta">
        <ConnectionStatus id={`${id}status`} status={account.status} />
        <AddedDate id={`${id}added`} iso={account.createdAt} />
      </span>
    </span>
  );

  return (
    <div
      ref={element}
      className={usePart("tr-account")}
      data-status={account.status}
      data-pinned={isPinned || undefined}
      data-in-use={isInUse || undefined}
      data-busy={isBusy || undefined}
    >
      <div className="tr-account-row">
        {group ? (
          <label className="tr-account-choice">
            <input
              className="tr-radio"
              type="radio"
              name={group}
              checked={isPinned}
              disabled={account.status !== "ACTIVE" && !isPinned}
              aria-labelledby={`${id}name`}
              aria-describedby={`${id}use ${id}status ${id}added ${id}why`}
              onChange={props.onChoose}
            />
            {main}
          </label>
        ) : (
          main
        )}
        <AccountMenu
          account={account}
          name={name}
          button={toggle}
          isBusy={isBusy && mode === "closed"}
          onRename={() => show("rename")}
          onToggle={toggleStatus}
          onReconnect={() => {
            show("closed");
            onReconnect();
          }}
          onDisconnect={() => show("disconnect")}
        />
      </div>
      <AccountHelp
        account={account}
        name={name}
        toolkit={props.toolkit}
        whyId={`${id}why`}
        isBusy={isBusy}
        hasButton={mode === "closed"}
        onEnable={() => {
          isMending.current = true;
          void toggleStatus();
        }}
        onReconnect={onReconnect}
      />
      <div className="tr-account-more" hidden={mode === "closed" && !error}>
        {mode === "rename" && (
          <RenameForm
            key={turn}
            value={account.alias ?? ""}
            hint={props.asksForLabel ? t("accounts.labelHint") : undefined}
            isBusy={isBusy}
            errorId={error?.code === "alias_taken" ? `${id}error` : undefined}
            onCancel={leave}
            onSave={async (alias) => {
              const isDone = await attempt(
                t("accounts.renamed", { account: name }),
                "accounts.renameFailed",
                () => actions.rename(account.id, alias),
              );
              if (!isDone) return;
              // Who went elsewhere meanwhile is not called back.
              const { activeElement } = document;
              if (activeElement === document.body || element.current?.contains(activeElement)) {
                leave();
              } else show("closed");
            }}
          />
        )}
        {mode === "disconnect" && (
          <DisconnectQuestion
            key={turn}
            name={name}
            isUsable={account.status === "ACTIVE"}
            isBusy={isBusy}
            onKeep={leave}
            onDisconnect={async () => {
              isAwaited.current = true;
              await attempt(
                t("accounts.disconnected", { account: name }),
                "accounts.disconnectFailed",
                () => actions.disconnect(account.id),
              );
              isAwaited.current = false;
            }}
          />
        )}
        {error && (
          <div id={`${id}error`}>
            <ErrorText error={error} title={t(failed, { account: name })} />
          </div>
        )}
      </div>
    </div>
  );
}
