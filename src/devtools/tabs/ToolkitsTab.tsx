"use client";
import { useId, useRef, useState } from "react";
import type { SessionConfig, Toolkit } from "../../client/index.ts";
import { Button } from "../../components/Button/Button.tsx";
import { ToolkitLogo } from "../../components/ToolkitLogo/ToolkitLogo.tsx";
import { useFocusHandover } from "../../components/useFocusHandover.ts";
import { explainConnection } from "../../core/explain/explainConnection.ts";
import { useToolkits } from "../../hooks/useToolkits.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { Glyph } from "../parts/Glyph.tsx";
import { LoadingLine } from "../parts/LoadingLine.tsx";
import { SearchField, usePaused } from "../parts/SearchField.tsx";
import { SessionGate } from "../parts/SessionGate.tsx";
import { RulePathView } from "./RulePathView.tsx";

/** The session's toolkits, each with the rule that decides, and the whole path where it is opened. */
export function ToolkitsTab() {
  return <SessionGate>{(_session, config) => <ToolkitList config={config} />}</SessionGate>;
}

function ToolkitList({ config }: { config: SessionConfig }) {
  const [text, setText] = useState("");
  const [isConnectedOnly, setConnectedOnly] = useState(false);
  const toolbar = useRef<HTMLDivElement>(null);
  const list = useToolkits({
    search: usePaused(text.trim()),
    filter: isConnectedOnly ? "connected" : "all",
  });
  return (
    <>
      <div ref={toolbar} className="tr-inspector-toolbar">
        <SearchField label="Search toolkits" value={text} onChange={setText} />
        <label className="tr-inspector-check">
          <input
            className="tr-inspector-box"
            type="checkbox"
            checked={isConnectedOnly}
            onChange={(event) => setConnectedOnly(event.target.checked)}
          />
          Connected only
        </label>
      </div>
      {list.error && <ErrorLine error={list.error} onRetry={() => void list.refetch()} />}
      {list.status === "pending" && <LoadingLine text="Reading toolkits…" />}
      {list.status === "success" && list.toolkits.length === 0 && (
        <p className="tr-inspector-note">
          {text || isConnectedOnly ? "No toolkit fits." : "The session has no toolkit."}
        </p>
      )}
      <ul className="tr-inspector-items" aria-label="Toolkits">
        {list.toolkits.map((toolkit) => (
          <ToolkitItem
            key={toolkit.slug}
            toolkit={toolkit}
            config={config}
            onFocusLost={() => toolbar.current?.querySelector("input")?.focus()}
          />
        ))}
      </ul>
      {list.nextPageError && <ErrorLine error={list.nextPageError} />}
      {list.hasNextPage && (
        <p className="tr-inspector-row">
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Show more toolkits
          </Button>
          <span className="tr-inspector-muted">
            {`${list.toolkits.length} of ${list.totalItems ?? "many"}`}
          </span>
        </p>
      )}
    </>
  );
}

interface ToolkitItemProps {
  toolkit: Toolkit;
  config: SessionConfig;
  /** It goes away while it has the focus: the results of a search came after the user went on to it. */
  onFocusLost(): void;
}

function ToolkitItem({ toolkit, config, onFocusLost }: ToolkitItemProps) {
  const { element } = useFocusHandover<HTMLLIElement>(onFocusLost);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { slug, name, logo, connection } = toolkit;
  return (
    <li ref={element} className="tr-inspector-item">
      <button
        type="button"
        className="tr-inspector-opener"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <ToolkitLogo name={name} src={logo} />
        <span className="tr-inspector-names">
          <span className="tr-inspector-name" dir="auto">
            {name}
          </span>{" "}
          <code className="tr-inspector-mono tr-inspector-muted">{slug}</code>
        </span>
        <span className="tr-inspector-tags">
          {!toolkit.enabled && <span className="tr-inspector-tag">disabled</span>}
          {connection.connectedAccount && (
            <span className="tr-inspector-tag" data-ready={connection.isActive}>
              {connection.connectedAccount.status}
            </span>
          )}
          <span className="tr-inspector-tag">{ruleTag(config, toolkit)}</span>
        </span>
        <Glyph name="down" />
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <RulePathView toolkit={toolkit} config={config} />}
      </div>
    </li>
  );
}

const numbers = {
  connectedAccounts: "1",
  authConfigs: "2",
  toolRouterAuthConfig: "3",
  managedAuthConfig: "4",
  noManagedAuth: "5",
  noAuth: "",
};

/** The rule in two words: what is known without another request. */
function ruleTag(config: SessionConfig, toolkit: Toolkit): string {
  const { candidates } = explainConnection(config, toolkit);
  if (candidates.includes("noAuth")) return "no account";
  return `rule ${candidates.map((rule) => numbers[rule]).join("/")}`;
}
