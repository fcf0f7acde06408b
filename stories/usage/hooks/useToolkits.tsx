import { useState } from "react";
import { useToolkits } from "tool-router-react";

export function AppList() {
  const [search, setSearch] = useState("");
  const { toolkits, hasNextPage, fetchNextPage, isFetchingNextPage } = useToolkits({ search });
  return (
    <>
      <input
        aria-label="Search"
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <ul>
        {toolkits.map(({ slug, name, connection }) => (
          <li key={slug}>
            {name} {connection.isActive && "✓"}
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
          More
        </button>
      )}
    </>
  );
}
