import { memo, Profiler, type ReactNode, useEffect } from "react";
import {
  type Toolkit,
  ToolkitCard,
  ToolkitGrid,
  ToolRouterProvider,
  useAuthorize,
  useSession,
  useToolkits,
} from "tool-router-react";
import type { Platform } from "./platform.ts";

/** A host's page on a platform. */
export function Page({ platform, children }: { platform: Platform; children: ReactNode }) {
  return (
    <ToolRouterProvider client={platform.client} userId="user_1">
      {children}
    </ToolRouterProvider>
  );
}

/** What a developer would write without the grid: the same cards, in a list. */
export function HandWrittenList() {
  const { toolkits } = useToolkits();
  return (
    <ul className="tr-grid-list">
      {toolkits.map((toolkit) => (
        <li className="tr-grid-item" key={toolkit.slug}>
          <ToolkitCard item={toolkit} />
        </li>
      ))}
    </ul>
  );
}

/** Reads every page of the list, as if the user had scrolled to its end. */
export function ReadAll({ onDone }: { onDone: () => void }) {
  const { status, hasNextPage, isFetchingNextPage, fetchNextPage } = useToolkits();
  useEffect(() => {
    if (status !== "success") return;
    if (!hasNextPage) onDone();
    else if (!isFetchingNextPage) fetchNextPage();
  });
  return null;
}

/** All that a page usually needs of the kit, at once. */
export function BusyPage() {
  const { session } = useSession();
  const { totalItems } = useToolkits();
  const { state } = useAuthorize("toolkit1");
  return (
    <>
      <p>{`${session?.sessionId} ${totalItems} ${state.status}`}</p>
      <ToolkitGrid />
    </>
  );
}

/** A grid that reports each card's commits. */
export function WatchedGrid({ onCommit }: { onCommit: (slug: string) => void }) {
  return <ToolkitGrid renderCard={(toolkit) => <Watched toolkit={toolkit} tell={onCommit} />} />;
}

// As the card itself, it renders only when its own toolkit changes: a Profiler counts its own renders as commits.
const Watched = memo(function Watched(props: { toolkit: Toolkit; tell: (slug: string) => void }) {
  const { toolkit, tell } = props;
  return (
    <Profiler id={toolkit.slug} onRender={tell}>
      <ToolkitCard item={toolkit} />
    </Profiler>
  );
});
