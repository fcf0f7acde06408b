"use client";
import type { ReactNode } from "react";
import type { Session, SessionConfig } from "../../client/index.ts";
import { isPending } from "../../core/scope/Scope.ts";
import { useSession } from "../../hooks/useSession.ts";
import { useScope } from "../../hooks/useToolRouter.ts";
import { ErrorLine } from "./ErrorLine.tsx";
import { LoadingLine } from "./LoadingLine.tsx";

interface SessionGateProps {
  children: (session: Session, config: SessionConfig) => ReactNode;
}

/** Shows its children once there is a session, and until then why there is none. */
export function SessionGate({ children }: SessionGateProps) {
  const scope = useScope();
  const { session, config, error, status, refetch } = useSession();
  if (isPending(scope)) {
    return (
      <p className="tr-inspector-note">
        No session yet: the provider has no <code className="tr-inspector-mono">userId</code> so
        far. Nothing is requested until it has one.
      </p>
    );
  }
  if (session && config) return children(session, config);
  if (status === "error") return <ErrorLine error={error} onRetry={() => void refetch()} />;
  return <LoadingLine text="Opening the session…" />;
}
