import type { Tool } from "@modelcontextprotocol/sdk/types.js";
import { useDeferredValue, useState } from "react";
import "./ToolList.css";

interface ToolListProps {
  tools: readonly Tool[];
  isLoading: boolean;
  current: string | undefined;
  onPick: (name: string) => void;
}

/** The tools that the agent is given, to search and to pick from. */
export function ToolList({ tools, isLoading, current, onPick }: ToolListProps) {
  const [search, setSearch] = useState("");
  const words = useDeferredValue(search).toLowerCase().split(/\s+/).filter(Boolean);
  const found = tools.filter(({ name, title, description }) => {
    const text = `${name} ${title} ${description}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return (
    <section className="pg-sheet pg-tools" aria-label="Tools">
      <input
        className="pg-input"
        type="search"
        aria-label="Search tools"
        placeholder="Search tools"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <p className="pg-note" role="status">
        {isLoading ? "Listing tools…" : countText(found.length, tools.length)}
      </p>
      <ul>
        {found.map(({ name, title }) => (
          <li key={name}>
            <button
              type="button"
              className="pg-tool"
              aria-current={name === current ? "true" : undefined}
              onClick={() => onPick(name)}
            >
              {title ?? name}
              <code className="pg-slug">{name}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function countText(found: number, all: number): string {
  if (found === all) return `${all} tools`;
  return found === 0 ? "No tool matches" : `${found} of ${all} tools`;
}
