"use client";

import { type ForwardedRef, forwardRef, type HTMLAttributes, useId, useRef, useState } from "react";
import type { ConnectionExplanation } from "../../core/explain/explainConnection.ts";
import type { AuthorizeStartOptions } from "../../core/scope/AuthorizeFlow.ts";
import { useAuthorize } from "../../hooks/useAuthorize.ts";
import { useConnectedAccounts } from "../../hooks/useConnectedAccounts.ts";
import { useSession } from "../../hooks/useSession.ts";
import { useToolkit } from "../../hooks/useToolkit.ts";
import { useScope } from "../../hooks/useToolRouter.ts";
import { ErrorText } from "../ErrorText/ErrorText.tsx";
import { FlowActions } from "../FlowActions/FlowActions.tsx";
import { flowView } from "../FlowActions/flowView.ts";
import { useAccountName } from "../useAccountName.ts";
import { useExplanation } from "../useExplanation.ts";
import { usePartWords } from "../usePartWords.ts";
import { useRootProps } from "../useRootProps.ts";
import { AccountRow } from "./AccountRow.tsx";
import { AutomaticRow } from "./AutomaticRow.tsx";
import { Explanation } from "./Explanation.tsx";
import { isListed } from "./isListed.ts";
import { RowSkeleton } from "./RowSkeleton.tsx";
import { useHeldPin } from "./useHeldPin.ts";
import { usePinning } from "./usePinning.ts";

/** What `AccountPicker` takes, beside the attributes of a `div`. */
export interface AccountPickerProps extends Omit<HTMLAttributes<HTMLDivElement>, "children"> {
  /** A toolkit's slug, such as `gmail`. */
  toolkit: string;
}

/**
 * All accounts that the session's user has for one toolkit: which one this session uses and why, a choice of another
 * one (a pin) or of the automatic one, and renaming, disabling, reconnecting, disconnecting, adding.
 *
 * Data attributes: on a row (`tr-account`) `data-status`, `data-in-use`, `data-pinned`, `data-busy`.
 *
 * @example
 * ```tsx
 * <AccountPicker toolkit="gmail" />
 * ```
 */
export const AccountPicker = forwardRef<HTMLDivElement, AccountPickerProps>(
  function AccountPicker(props, ref) {
    // Another user's is another picker: what is answered late is not said on the next one's page.
    return <Accounts key={useScope().key[1]} {...props} rootRef={ref} />;
  },
);

interface AccountsProps extends AccountPickerProps {
  rootRef: ForwardedRef<HTMLDivElement>;
}

function Accounts({ toolkit: slug, className, style, rootRef, ...rest }: AccountsProps) {
  const t = usePartWords();
  const id = useId();
  const { toolkit, status: found } = useToolkit(slug);
  const { pinnedAccountId } = useSession();
  const { accounts, status, error, refetch, ...actions } = useConnectedAccounts({ toolkit: slug });
  const authorize = useAuthorize(slug);
  const held = useHeldPin(slug, accounts);
  const explained = useExplanation(toolkit);
  const explanation: ConnectionExplanation | undefined = held
    ? {
        rule: "connectedAccounts",
        candidates: ["connectedAccounts"],
        accountId: held.id,
        ready: held.status === "ACTIVE" && !held.isDisabled,
      }
    : explained;
  // Of several pinned ones, the one that is used.
  const pinned =
    (explanation?.rule === "connectedAccounts" && explanation.accountId) || pinnedAccountId(slug);
  const pinning = usePinning(slug, pinned);
  const list = useRef<HTMLFieldSetElement>(null);
  const add = useRef<HTMLDivElement>(null);
  const [lastStart, setLastStart] = useState<AuthorizeStartOptions>();
  const [said, setSaid] = useState("");

  const name = toolkit?.name ?? slug;
  const listed = accounts.filter((account) => isListed(account, pinned));
  const hasChoice = listed.length > 1 || pinned !== undefined;
  const isUnknown = found === "success" && !toolkit;
  const canConnect =
    !isUnknown && explanation?.rule !== "noManagedAuth" && explanation?.rule !== "noAuth";
  const nameOf = useAccountName();
  const inUse = listed.find(({ id }) => explanation?.ready && explanation.accountId === id);
  const isAutomatic = hasChoice && pinning.choice === undefined;
  const { connectedAccountId } = authorize.state;
  const isRefused = authorize.state.error?.code === "no_managed_auth";

  // Reconnecting replaces an account, with whatever it was called.
  const isAdding =
    authorize.state.status === "connected" && lastStart !== undefined && !lastStart.reconnect;

  const start = (options: AuthorizeStartOptions) => {
    setLastStart(options);
    authorize.start(options);
  };
  /** To the accounts that stay; else to the button that connects one. */
  const giveFocusOn = () => {
    const next = listed.length > 1 ? list.current : add.current?.querySelector("button");
    next?.focus({ focusVisible: true });
  };
  const view = flowView({
    authorize,
    name,
    onStart: (mode) => start({ ...lastStart, ...(mode && { mode }) }),
    t,
  });

  return (
    <div tabIndex={-1} {...rest} ref={rootRef} {...useRootProps("tr-accounts", className, style)}>
      <fieldset
        ref={list}
        className="tr-accounts-list"
        aria-label={t("accounts.label")}
        aria-busy={pinning.isBusy || undefined}
        tabIndex={-1}
      >
        {hasChoice && (
          <AutomaticRow
            group={id}
            checked={pinning.choice === undefined}
            disabled={held !== undefined}
            account={isAutomatic && inUse ? nameOf(inUse, listed) : undefined}
            onChoose={() => pinning.choose(undefined)}
          />
        )}
        {status === "pending" && <RowSkeleton />}
        {listed.map((account) => (
          <AccountRow
            key={account.id}
            account={account}
            name={nameOf(account, listed)}
            asksForLabel={
              listed.length > 1 && !account.alias && account.id === connectedAccountId && isAdding
            }
            toolkit={name}
            actions={actions}
            group={hasChoice ? id : undefined}
            isPinned={pinning.choice === account.id}
            isInUse={account === inUse}
            onChoose={() => pinning.choose(account.id)}
            onReconnect={() => start({ reconnect: account.id })}
            say={setSaid}
            onFocusLost={giveFocusOn}
          />
        ))}
      </fieldset>
      {status === "error" && error && (
        <ErrorText error={error} title={t("accounts.error")} onRetry={refetch} />
      )}
      {pinning.error && <ErrorText error={pinning.error} title={t("accounts.chooseFailed")} />}
      {status === "success" && !isUnknown && (
        <Explanation
          toolkit={slug}
          explanation={explanation}
          isComplete={status === "success"}
          name={name}
          accounts={accounts}
          nameOf={nameOf}
          isFolded={isAutomatic && inUse !== undefined}
        />
      )}
      <div className="tr-accounts-add" ref={add}>
        {(view?.note || isUnknown) && (
          <p className="tr-accounts-text" id={`${id}note`}>
            {view?.note ?? t("error.toolkit_not_allowed")}
          </p>
        )}
        <FlowActions
          authorize={authorize}
          view={view}
          name={name}
          main={
            canConnect && status === "success"
              ? {
                  variant: listed.length ? "secondary" : "primary",
                  onClick: () => !isRefused && start({}),
                  "aria-disabled": isRefused,
                  "aria-describedby": isRefused ? `${id}note` : undefined,
                  ...(listed.length ? { word: "add", icon: "plus" } : { word: "connect" }),
                }
              : undefined
          }
        />
      </div>
      <span className="tr-visually-hidden" role="status">
        {status === "pending" ? t("accounts.loading") : said}
      </span>
    </div>
  );
}
