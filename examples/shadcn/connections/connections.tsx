"use client";

import { useToolkits } from "tool-router-react";
import { Button } from "../ui/button.tsx";
import { ToolkitCard } from "./toolkit-card.tsx";

/** The session's toolkits. It stands below a `ToolRouterProvider`. */
export function Connections({ search }: { search?: string }) {
  const list = useToolkits({ search });
  if (list.status === "error") {
    return (
      <p role="alert">
        {list.error?.displayMessage}{" "}
        <Button size="sm" variant="outline" onClick={list.refetch}>
          Try again
        </Button>
      </p>
    );
  }
  return (
    <section
      className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3"
      aria-busy={list.status === "pending"}
    >
      {list.toolkits.map((item) => (
        <ToolkitCard key={item.slug} item={item} />
      ))}
      {list.hasNextPage && (
        <Button variant="outline" disabled={list.isFetchingNextPage} onClick={list.fetchNextPage}>
          Show more
        </Button>
      )}
    </section>
  );
}
