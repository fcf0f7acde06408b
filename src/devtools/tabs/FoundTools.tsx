"use client";
import { useState } from "react";
import type { SearchResponse } from "../../client/index.ts";
import { Button } from "../../components/Button/Button.tsx";
import { useAction } from "../../components/useAction.ts";
import { withSession } from "../../core/session/withSession.ts";
import { useScope } from "../../hooks/useToolRouter.ts";
import { useAnnounce } from "../parts/Announcer.tsx";
import { ErrorLine } from "../parts/ErrorLine.tsx";

/** The search by use case that an agent makes, for one query: asked when it is wanted, since it is a call of the session's. */
export function FoundTools({ query }: { query: string }) {
  const scope = useScope();
  const announce = useAnnounce();
  const [response, setResponse] = useState<SearchResponse>();
  const { run, isBusy, error } = useAction();
  const search = async () => {
    const answer = await withSession(scope, (session) => session.search({ query }));
    setResponse(answer);
    announce(`${Object.keys(answer.toolSchemas).length} tools found.`);
  };
  return (
    <section className="tr-inspector-section" aria-label="Search by use case">
      <p className="tr-inspector-row">
        <Button busy={isBusy} onClick={() => void run(search)}>
          Search by use case
        </Button>
        <span className="tr-inspector-muted">
          {`As the agent does: “${query}”, in all toolkits of the session.`}
        </span>
      </p>
      {error && <ErrorLine error={error} />}
      {response && <Result response={response} />}
    </section>
  );
}

function Result({ response }: { response: SearchResponse }) {
  const [result] = response.results;
  const failure = response.error ?? result?.error;
  const slugs = [...(result?.primaryToolSlugs ?? []), ...(result?.relatedToolSlugs ?? [])];
  if (failure) return <ErrorLine error={failure} />;
  if (slugs.length === 0) return <p className="tr-inspector-note">No tool fits.</p>;
  const isPrimary = (slug: string) => result?.primaryToolSlugs.includes(slug);
  return (
    <>
      <ul className="tr-inspector-items" aria-label="Tools found">
        {slugs.map((slug) => (
          <li key={slug} className="tr-inspector-item tr-inspector-found">
            <code className="tr-inspector-mono">{slug}</code>
            <span className="tr-inspector-tag">{isPrimary(slug) ? "primary" : "related"}</span>
            <span className="tr-path-reason">{response.toolSchemas[slug]?.description}</span>
          </li>
        ))}
      </ul>
      <ul className="tr-inspector-list">
        {response.toolkitConnectionStatuses.map(({ toolkit, statusMessage }) => (
          <li key={toolkit}>
            <code className="tr-inspector-mono">{toolkit}</code> {statusMessage}
          </li>
        ))}
      </ul>
    </>
  );
}
