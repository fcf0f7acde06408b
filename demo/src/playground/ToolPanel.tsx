import type { Tool } from "@modelcontextprotocol/sdk/types.js";
import { useId, useRef, useState } from "react";
import { hintsOf } from "./hints.ts";
import { ParameterList } from "./ParameterList.tsx";
import { parseArguments } from "./parseArguments.ts";
import { type ArgumentSchema, sampleArguments } from "./sampleArguments.ts";
import "./ToolPanel.css";

interface ToolPanelProps {
  tool: Tool;
  /** What was typed for it, if anything was. */
  draft: string | undefined;
  onDraft: (draft: string) => void;
  onCall: (args: Record<string, unknown>) => void;
}

/** The picked tool: what it is, its arguments as JSON, and the call. */
export function ToolPanel({ tool, draft: typed, onDraft, onCall }: ToolPanelProps) {
  const id = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  /** What was tried to call with and is no JSON. */
  const [refused, setRefused] = useState<string>();
  const schema = schemaOf(tool);
  const draft = typed ?? JSON.stringify(sampleArguments(schema), null, 2);
  const { args, error } = parseArguments(draft);
  const problem = refused === draft ? error : undefined;

  function call(): void {
    if (args !== undefined) {
      onCall(args);
    } else {
      setRefused(draft);
      input.current?.focus();
    }
  }

  return (
    <section className="pg-sheet pg-panel" aria-label="Picked tool">
      <h2 className="pg-title">{tool.title ?? tool.name}</h2>
      <p className="pg-hints">
        <code className="pg-mono">{tool.name}</code>
        {hintsOf(tool).map((hint) => (
          <span key={hint} className="pg-hint">
            {hint}
          </span>
        ))}
      </p>
      <p className="pg-lead">{tool.description}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          call();
        }}
      >
        <label htmlFor={id}>Arguments, as JSON</label>
        <textarea
          className="pg-input"
          ref={input}
          id={id}
          spellCheck={false}
          rows={Math.min(16, Math.max(3, draft.split("\n").length))}
          value={draft}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          onChange={(event) => onDraft(event.target.value)}
          onKeyDown={(event) => {
            const isChord = event.key === "Enter" && (event.ctrlKey || event.metaKey);
            if (isChord && !event.nativeEvent.isComposing) call();
          }}
        />
        {problem !== undefined && (
          <p id={`${id}-problem`} className="pg-error" role="alert">
            {problem}
          </p>
        )}
        <ParameterList schema={schema} draft={draft} onChange={onDraft} />
        <button type="submit" className="pg-button pg-primary">
          Call {tool.name}
        </button>
      </form>
    </section>
  );
}

function schemaOf({ inputSchema }: Tool): ArgumentSchema {
  const { properties = {}, required = [] } = inputSchema;
  return { type: "object", properties, required };
}
