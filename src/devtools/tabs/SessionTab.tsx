"use client";

import type { ReactNode } from "react";
import type { Session, SessionConfig } from "../../client/index.ts";
import { Button } from "../../components/Button/Button.tsx";
import { useAccountName } from "../../components/useAccountName.ts";
import { useAction } from "../../components/useAction.ts";
import type { SessionSource } from "../../core/scope/Scope.ts";
import { useConnectedAccounts } from "../../hooks/useConnectedAccounts.ts";
import { useScope, useToolRouter } from "../../hooks/useToolRouter.ts";
import { Code, CodeBlock } from "../parts/Code.tsx";
import { SessionGate } from "../parts/SessionGate.tsx";
import { useShownCount } from "../parts/useShownCount.ts";

/** What this session is: whose, with which toolkits, and what it overrides. */
export function SessionTab() {
  return (
    <SessionGate>{(session, config) => <Facts session={session} config={config} />}</SessionGate>
  );
}

function Facts({ session, config }: { session: Session; config: SessionConfig }) {
  const { source } = useScope();
  const { client, refresh } = useToolRouter();
  const pins = Object.entries(config.connectedAccounts);
  const { accounts } = useConnectedAccounts({ enabled: pins.length > 0 });
  const accountName = useAccountName();
  const nameOf = (id: string) => {
    const account = accounts.find((one) => one.id === id);
    return account ? `${accountName(account)} (${id})` : id;
  };
  const { enabled, callbackUrl, waitForConnections } = config.manageConnections;
  return (
    <>
      <dl className="tr-inspector-facts">
        <Fact name="User">
          <Code text={config.userId} what="user id" />
        </Fact>
        <Fact name="Session">
          <Code text={session.sessionId} what="session id" />
          <span className="tr-inspector-muted tr-inspector-line">
            {`${sourceText(source)} Configuration version ${session.configVersion}.`}
          </span>
        </Fact>
        <Fact name="API">
          <Code text={client.baseUrl} what="base URL" />
        </Fact>
        <Fact name="Toolkits">
          <ToolkitFilter filter={config.toolkits} />
        </Fact>
        <Fact name="Auth configs">
          <Overrides
            entries={Object.entries(config.authConfigs)}
            none="No override: rules 3 to 5 decide."
          />
        </Fact>
        <Fact name="Pinned accounts">
          <Overrides
            entries={pins.map(([toolkit, ids]) => [toolkit, ids.map(nameOf).join(", ")])}
            none="No account is pinned."
          />
        </Fact>
        <Fact name="Agent's links">
          {enabled
            ? `The agent may ask its user to connect. Links return to ${callbackUrl ?? "the platform's own page"}.${waitForConnections ? " It may wait until they are finished." : ""}`
            : "The agent may not ask its user to connect (manageConnections is off)."}
        </Fact>
        {session.warnings.length > 0 && (
          <Fact name="Warnings">
            <ul className="tr-inspector-list">
              {session.warnings.map(({ code, message }) => (
                <li key={code + message}>
                  <code className="tr-inspector-mono">{code}</code> {message}
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
      <details className="tr-inspector-details">
        <summary className="tr-inspector-summary">Configuration as JSON</summary>
        <CodeBlock text={JSON.stringify(config, null, 2)} what="configuration" />
      </details>
      <RefreshButton refresh={refresh} />
    </>
  );
}

function RefreshButton({ refresh }: { refresh: () => Promise<void> }) {
  const { run, isBusy } = useAction();
  return (
    <p className="tr-inspector-row">
      <Button busy={isBusy} onClick={() => void run(refresh)}>
        Read everything again
      </Button>
    </p>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="tr-inspector-fact">
      <dt className="tr-inspector-term">{name}</dt>
      <dd className="tr-inspector-value">{children}</dd>
    </div>
  );
}

function sourceText(source: SessionSource): string {
  if ("isCurrent" in source) return "The host's proxy keeps it.";
  if ("sessionId" in source) return "The host gave its id.";
  return "Made for this user and configuration, or found again.";
}

function ToolkitFilter({ filter }: { filter: SessionConfig["toolkits"] }) {
  if (!filter) return "Every toolkit is allowed.";
  const isAllowlist = "enabled" in filter;
  const slugs = isAllowlist ? filter.enabled : filter.disabled;
  if (isAllowlist && slugs.length === 0) return "None is allowed: the allowlist is empty.";
  return (
    <>
      <span className="tr-inspector-line">
        {isAllowlist ? `Only these ${slugs.length} are allowed:` : "All but these are allowed:"}
      </span>
      <Slugs slugs={slugs} />
    </>
  );
}

const slugsAtOnce = 40;

function Slugs({ slugs }: { slugs: readonly string[] }) {
  const [count, more] = useShownCount(slugsAtOnce, "");
  return (
    <>
      <ul className="tr-inspector-chips">
        {slugs.slice(0, count).map((slug) => (
          <li key={slug} className="tr-inspector-chip tr-inspector-mono">
            {slug}
          </li>
        ))}
      </ul>
      {slugs.length > count && (
        <Button variant="ghost" onClick={more}>{`Show more of ${slugs.length}`}</Button>
      )}
    </>
  );
}

function Overrides({ entries, none }: { entries: readonly [string, string][]; none: string }) {
  if (entries.length === 0) return <span className="tr-inspector-muted">{none}</span>;
  return (
    <ul className="tr-inspector-list">
      {entries.map(([toolkit, value]) => (
        <li key={toolkit} className="tr-inspector-mono">
          {`${toolkit} → ${value}`}
        </li>
      ))}
    </ul>
  );
}
