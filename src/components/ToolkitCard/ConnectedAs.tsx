"use client";

import type { ConnectedAccount, Toolkit } from "../../client/index.ts";
import { accountListOptions } from "../../core/queries/accountListOptions.ts";
import { useScope } from "../../hooks/ToolRouterContext.ts";
import { useScopeQuery } from "../../hooks/useScopeQuery.ts";
import { ConnectionStatus } from "../ConnectionStatus/ConnectionStatus.tsx";
import { useKnownName } from "../useAccountName.ts";
import { useTranslate } from "../useTranslate.ts";

/**
 * The status of a connected toolkit: as whom it is connected, and through how many accounts. A generated name says nothing
 * to a reader of cards, so without a better one it says "Connected".
 *
 * All cards share one query of all the user's accounts, and each takes its own of it: what changes another toolkit's accounts
 * renders none of this one.
 */
export function ConnectedAs({ item: { slug, connection } }: { item: Toolkit }) {
  const t = useTranslate();
  const knownName = useKnownName();
  const { data: accounts = none } = useScopeQuery({
    ...accountListOptions(useScope(), undefined),
    select: (all) =>
      all.filter(({ toolkit, status }) => toolkit.slug === slug && status === "ACTIVE"),
  });
  const inUse = accounts.find(({ id }) => id === connection.connectedAccount?.id);
  const account = inUse && knownName(inUse);
  const count = accounts.length;
  const words =
    count > 1
      ? [t("card.accounts", { count }), account].filter(Boolean).join(" · ")
      : account && t("card.account", { account });
  return (
    // Another element for other words: a browser's translation may have put its own in the place of the first.
    <ConnectionStatus key={words ? "named" : "plain"} status="ACTIVE">
      {words ? (
        <>
          <span className="tr-visually-hidden">{t("status.ACTIVE")}</span>{" "}
          <span className="tr-card-account" dir="auto" title={words}>
            {words}
          </span>
        </>
      ) : undefined}
    </ConnectionStatus>
  );
}

const none: readonly ConnectedAccount[] = [];
