"use client";
import { useQueries } from "@tanstack/react-query";
import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { Toolkit } from "../client/index.ts";
import { flowFor } from "../core/authorize/createAuthorizeFlow.ts";
import { explainConnection } from "../core/explain/explainConnection.ts";
import { toolkitDetailOptions } from "../core/queries/toolkitsOptions.ts";
import { sessionOptions } from "../core/session/openSession.ts";
import { useScopeQuery } from "./useScopeQuery.ts";
import { useScope } from "./useToolRouter.ts";

/**
 * The slugs of those toolkits that nobody can connect until the host brings credentials. The platform says so of a toolkit
 * that it has no OAuth app for, by the toolkit's detail or when a link is asked for; of all others nothing is read.
 *
 * @param toolkits a list that keeps its identity until it changes
 */
export function useSetupNeeded(toolkits: readonly Toolkit[]): readonly string[] {
  const scope = useScope();
  const doubtful = useMemo(
    () =>
      toolkits.filter(
        ({ isNoAuth, managedAuthSchemes, connection }) =>
          !isNoAuth && managedAuthSchemes.length === 0 && !connection.connectedAccount,
      ),
    [toolkits],
  );
  const enabled = doubtful.length > 0;
  const { data: session } = useScopeQuery({ ...sessionOptions(scope), enabled });
  const details = useQueries(
    { queries: doubtful.map(({ slug }) => toolkitDetailOptions(scope, slug)) },
    scope.queryClient,
  );

  const flows = useMemo(() => doubtful.map(({ slug }) => flowFor(scope, slug)), [scope, doubtful]);
  const subscribe = useCallback(
    (listener: () => void) => {
      const leaves = flows.map(({ store }) => store.subscribe(listener));
      return () => {
        for (const leave of leaves) leave();
      };
    },
    [flows],
  );
  const refused = useSyncExternalStore(
    subscribe,
    // As text: a snapshot is compared by identity.
    () =>
      flows
        .map(({ store }) => (store.getState().error?.code === "no_managed_auth" ? "1" : "0"))
        .join(""),
    () => "",
  );

  const slugs = doubtful
    .filter((toolkit, index) => {
      const detail = details[index]?.data;
      const rule = session && detail && explainConnection(session.config, toolkit, detail).rule;
      return rule === "noManagedAuth" || refused[index] === "1";
    })
    .map(({ slug }) => slug)
    .join(" ");
  return useMemo(() => slugs.split(" ").filter(Boolean), [slugs]);
}
