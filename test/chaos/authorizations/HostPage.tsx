import { useEffect } from "react";
import {
  type AuthorizeState,
  type Toolkit,
  type ToolRouterClient,
  ToolRouterProvider,
  useAuthorize,
  useToolkit,
} from "tool-router-react";

export const slugs: readonly [string, ...string[]] = ["gmail", "github"];

/** Who follows what the page shows. */
export interface Watcher {
  saw(slug: string, state: AuthorizeState, toolkit: Toolkit | undefined): void;
}

function Card({ slug, watcher }: { slug: string; watcher: Watcher }) {
  const { state, start, cancel, focus, followLink, reset } = useAuthorize(slug);
  const { toolkit } = useToolkit(slug);
  useEffect(() => watcher.saw(slug, state, toolkit), [watcher, slug, state, toolkit]);
  return (
    <section aria-label={slug}>
      <p>{state.status}</p>
      <button type="button" onClick={() => start()}>
        start
      </button>
      <button type="button" onClick={cancel}>
        cancel
      </button>
      <button type="button" onClick={focus}>
        focus
      </button>
      <button type="button" onClick={reset}>
        reset
      </button>
      {state.redirectUrl && (
        <a
          href={state.redirectUrl}
          onClick={(event) => {
            event.preventDefault();
            followLink();
          }}
        >
          continue
        </a>
      )}
    </section>
  );
}

/** A host's page with a card of its own making for each toolkit. */
export function HostPage({ client, watcher }: { client: ToolRouterClient; watcher: Watcher }) {
  return (
    <ToolRouterProvider client={client} userId="ann">
      {slugs.map((slug) => (
        <Card key={slug} slug={slug} watcher={watcher} />
      ))}
    </ToolRouterProvider>
  );
}
