"use client";
import { type ReactNode, useContext, useState } from "react";
import type { AuthConfig, ConnectedAccount, SessionConfig, Toolkit } from "../../client/index.ts";
import { Button } from "../../components/Button/Button.tsx";
import { ConnectionStatus } from "../../components/ConnectionStatus/ConnectionStatus.tsx";
import { useAccountName } from "../../components/useAccountName.ts";
import { useAction } from "../../components/useAction.ts";
import { useConnectedAccounts } from "../../hooks/useConnectedAccounts.ts";
import { useToolkitDetail } from "../../hooks/useToolkitDetail.ts";
import { useToolRouter } from "../../hooks/useToolRouter.ts";
import { MockContext } from "../mock/MockContext.ts";
import { Code } from "../parts/Code.tsx";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { type PathStep, type RulePath, rulePath } from "../rulePath.ts";
import { LastCall } from "./LastCall.tsx";

const stateWords: Readonly<Record<PathStep["state"], string>> = {
  decides: "Decides",
  possible: "May decide",
  passed: "Passed over",
  unreached: "Not reached",
};

/** The five rules of precedence for one toolkit as a path, with the account at its end. */
export function RulePathView({ toolkit, config }: { toolkit: Toolkit; config: SessionConfig }) {
  const { slug, isNoAuth } = toolkit;
  const { client } = useToolRouter();
  const mock = useContext(MockContext);
  const { detail, error: detailError } = useToolkitDetail(slug);
  const list = useConnectedAccounts({ toolkit: slug, enabled: !isNoAuth });
  const [authConfigs, setAuthConfigs] = useState<readonly AuthConfig[]>();
  const asking = useAction();
  // Not one of the session's queries: what a proxy refuses here is no failure of the host's.
  const ask = async () => {
    const { items } = await client.authConfigs.list({ toolkitSlug: slug, limit: 20 });
    setAuthConfigs(items);
  };
  const path = rulePath(config, toolkit, { detail, accounts: list.accounts, authConfigs });
  const isUndecided = path.steps.some(({ rule, state }) => {
    return rule === "toolRouterAuthConfig" && state === "possible";
  });
  const isDecided = path.steps.some(({ state }) => state === "decides");
  const end = <End path={path} accounts={list.accounts} toolkit={toolkit} />;
  return (
    <div className="tr-path">
      <ol className="tr-path-steps" aria-label={`Which account ${slug} uses`}>
        {path.steps.map((step, index) => (
          <Step key={step.rule} step={step} number={index + 1}>
            {step.state === "decides" && end}
          </Step>
        ))}
      </ol>
      {!isDecided && end}
      {isUndecided && !authConfigs && (
        <p className="tr-inspector-row">
          <Button busy={asking.isBusy} onClick={() => void asking.run(ask)}>
            Ask for the project’s auth configs
          </Button>
          <span className="tr-inspector-muted">They tell rule 3 from rule 4.</span>
        </p>
      )}
      {asking.error && <ErrorLine error={asking.error} />}
      {(detailError ?? list.error) && <ErrorLine error={detailError ?? list.error} />}
      <PassedAccounts path={path} />
      {mock !== undefined && <LastCall mock={mock} toolkit={slug} userId={config.userId} />}
    </div>
  );
}

interface StepProps {
  step: PathStep;
  number: number;
  /** Where the path ends, if it ends here. */
  children: ReactNode;
}

function Step({ step, number, children }: StepProps) {
  const { state, title, reason } = step;
  return (
    <li
      className="tr-path-step"
      data-state={state}
      aria-current={state === "decides" ? "step" : undefined}
    >
      <span className="tr-path-node" aria-hidden="true">
        {number}
      </span>
      <div className="tr-path-words">
        <span className="tr-path-title">
          {title} <span className="tr-path-state">{stateWords[state]}</span>
        </span>
        {reason && <span className="tr-path-reason">{reason}</span>}
        {children}
      </div>
    </li>
  );
}

interface EndProps {
  path: RulePath;
  accounts: readonly ConnectedAccount[];
  toolkit: Toolkit;
}

function End({ path, accounts, toolkit }: EndProps) {
  const accountName = useAccountName();
  const { ready, accountId, authConfigId, text } = path.end;
  const account = accounts.find(({ id }) => id === accountId);
  const shown = toolkit.connection.connectedAccount;
  const status = account?.status ?? (shown?.id === accountId ? shown?.status : undefined);
  return (
    <div className="tr-path-end" data-ready={ready}>
      {accountId && (
        <p className="tr-path-account">
          <strong className="tr-path-name">{account ? accountName(account) : accountId}</strong>
          {status && <ConnectionStatus status={status}>{status}</ConnectionStatus>}
        </p>
      )}
      <p className="tr-path-text">{text}</p>
      {(accountId || authConfigId) && (
        <p className="tr-path-ids">
          {accountId && <Code text={accountId} what="account id" />}
          {authConfigId && <Code text={authConfigId} what="auth config id" />}
        </p>
      )}
    </div>
  );
}

function PassedAccounts({ path }: { path: RulePath }) {
  const accountName = useAccountName();
  if (path.passedAccounts.length === 0) return null;
  return (
    <>
      <h3 className="tr-inspector-heading">Accounts passed over</h3>
      <ul className="tr-path-passed">
        {path.passedAccounts.map(({ account, reason }) => (
          <li key={account.id} className="tr-path-passed-account">
            <span className="tr-path-name">{accountName(account)}</span>{" "}
            <code className="tr-inspector-mono tr-inspector-muted">{account.id}</code>
            <span className="tr-path-reason">{reason}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
