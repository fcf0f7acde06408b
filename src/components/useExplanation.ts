"use client";

import { hashKey } from "@tanstack/query-core";
import type { Toolkit } from "../client/index.ts";
import {
  type ConnectionExplanation,
  explainConnection,
} from "../core/explain/explainConnection.ts";
import { cachedSession, type SessionData, sessionOptions } from "../core/session/openSession.ts";
import { useScopeQuery } from "../hooks/useScopeQuery.ts";
import { useToolkitDetail } from "../hooks/useToolkitDetail.ts";
import { useScope } from "../hooks/useToolRouter.ts";

/**
 * Why the session uses this account, as soon as session and toolkit are there. The toolkit's detail is read only where it
 * decides, and nothing while not `enabled`.
 */
export function useExplanation(
  toolkit: Toolkit | undefined,
  enabled = true,
): ConnectionExplanation | undefined {
  const scope = useScope();
  const slug = toolkit?.slug ?? "";
  const { data: overrides } = useScopeQuery({
    ...sessionOptions(scope),
    enabled,
    // A value for this toolkit's overrides only, so that another one's pin renders nothing here.
    select: ({ config }: SessionData) =>
      hashKey([config.connectedAccounts[slug], config.authConfigs[slug]]),
  });
  const config = enabled && overrides !== undefined ? cachedSession(scope)?.config : undefined;
  const first = config && toolkit && explainConnection(config, toolkit);
  const { detail } = useToolkitDetail(slug, { enabled: first?.rule === "undetermined" });
  return config && toolkit && detail ? explainConnection(config, toolkit, detail) : first;
}
