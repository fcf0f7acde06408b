"use client";
import { isToolRouterError } from "../../client/index.ts";
import { Button } from "../../components/Button/Button.tsx";
import { Icon } from "../../components/Icon/Icon.tsx";

/** An error in the developer's words: its code, its message (which says what to do), and the platform's id of the request. */
export function ErrorLine({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { code, requestId } = isToolRouterError(error) ? error : {};
  const message = error instanceof Error ? error.message : String(error);
  return (
    <div className="tr-error" role="alert">
      <Icon name="alert" />
      <span className="tr-error-text">
        {code && <code className="tr-inspector-mono">{`${code} `}</code>}
        <span className="tr-words">{message}</span>
        {requestId && <span className="tr-inspector-muted">{` (${requestId})`}</span>}
      </span>
      {onRetry && <Button onClick={onRetry}>Try again</Button>}
    </div>
  );
}
