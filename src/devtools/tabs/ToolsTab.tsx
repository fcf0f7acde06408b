"use client";
import { useMemo, useState } from "react";
import type { Tool } from "../../client/index.ts";
import { Button } from "../../components/Button/Button.tsx";
import { useTools } from "../../hooks/useTools.ts";
import { CodeBlock } from "../parts/Code.tsx";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { LoadingLine } from "../parts/LoadingLine.tsx";
import { SearchField } from "../parts/SearchField.tsx";
import { SessionGate } from "../parts/SessionGate.tsx";
import { useShownCount } from "../parts/useShownCount.ts";
import { FoundTools } from "./FoundTools.tsx";

/** How many tools are put on the page at a time. */
const toolsAtOnce = 100;

/** The session's tools, with a filter, and a search by use case among the tools of every toolkit. */
export function ToolsTab() {
  // What was found in another session's tools goes with it.
  return <SessionGate>{(session) => <ToolList key={session.sessionId} />}</SessionGate>;
}

function ToolList() {
  const [text, setText] = useState("");
  const { tools, status, error, refetch } = useTools();
  const query = text.trim();
  const found = useMemo(() => tools.filter((tool) => matches(tool, query)), [tools, query]);
  const [count, more] = useShownCount(toolsAtOnce, query);
  return (
    <>
      <div className="tr-inspector-toolbar">
        <SearchField label="Filter tools" value={text} onChange={setText} />
        <span className="tr-inspector-muted" role="status">
          {status === "success" && countText(found.length, tools.length)}
        </span>
      </div>
      {error && <ErrorLine error={error} onRetry={() => void refetch()} />}
      {status === "pending" && <LoadingLine text="Reading tools…" />}
      <ul className="tr-inspector-items" aria-label="Tools of this session">
        {found.slice(0, count).map((tool) => (
          <ToolItem key={tool.slug} tool={tool} />
        ))}
      </ul>
      {found.length > count && (
        <p className="tr-inspector-row">
          <Button onClick={more}>Show more tools</Button>
        </p>
      )}
      {query && <FoundTools key={query} query={query} />}
    </>
  );
}

function countText(found: number, all: number): string {
  return found === all
    ? `${all.toLocaleString("en")} tools`
    : `${found.toLocaleString("en")} of ${all.toLocaleString("en")} tools`;
}

function matches({ slug, name, description, toolkit }: Tool, query: string): boolean {
  const text = `${slug} ${name} ${description} ${toolkit.slug}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function ToolItem({ tool }: { tool: Tool }) {
  const [isOpen, setOpen] = useState(false);
  const { slug, name, description, tags, toolkit, inputParameters } = tool;
  return (
    <li className="tr-inspector-item">
      <details
        className="tr-inspector-details"
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary className="tr-inspector-summary">
          <code className="tr-inspector-mono">{slug}</code>
          {name && <span className="tr-inspector-muted">{` ${name}`}</span>}
        </summary>
        {isOpen && (
          <>
            <p className="tr-path-text">{description || "It has no description."}</p>
            <ul className="tr-inspector-chips">
              {[...new Set([toolkit.slug, ...tags])].map((tag) => (
                <li key={tag} className="tr-inspector-chip tr-inspector-mono">
                  {tag}
                </li>
              ))}
            </ul>
            <CodeBlock
              text={JSON.stringify(inputParameters, null, 2)}
              what={`input schema of ${slug}`}
            />
          </>
        )}
      </details>
    </li>
  );
}
