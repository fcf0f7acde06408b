"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import type { ToolRouterError } from "../../client/index.ts";
import { useLatest } from "../../hooks/useLatest.ts";
import { useToolRouter } from "../../hooks/useToolRouter.ts";
import { getOrCreate } from "../../internal/records.ts";
import { Button } from "../Button/Button.tsx";
import { ErrorText } from "../ErrorText/ErrorText.tsx";
import { useTranslate } from "../useTranslate.ts";

export interface ErrorNoticeProps {
  error: ToolRouterError;
  /** What did not work. */
  title: string;
  onRetry(): void;
}

/** An error with what helps against it: waiting for the network or for the platform, reloading, or trying again. */
export function ErrorNotice({ error, title, onRetry }: ErrorNoticeProps) {
  const t = useTranslate();
  const isOnline = useOnline();

  if (!isOnline && isNetworkError(error)) {
    const title = t("notice.offline");
    return <ErrorText error={error} title={title} text={t("notice.offlineHint")} isPassing />;
  }
  if (error.code === "session_not_found") {
    return (
      <ErrorText error={error} title={t("notice.sessionEnded")} text="">
        <Button onClick={() => window.location.reload()}>{t("notice.reload")}</Button>
      </ErrorText>
    );
  }
  if (error.code === "rate_limited" && error.retryAfterMs) {
    return <RateLimited error={error} onRetry={onRetry} />;
  }
  return <ErrorText error={error} title={title} onRetry={onRetry} />;
}

/** Whether the request got no answer at all. */
export function isNetworkError({ code }: ToolRouterError): boolean {
  return code === "network" || code === "timeout";
}

/** When each error's time is over. */
const deadlines = new WeakMap<ToolRouterError, number>();

function RateLimited({ error, onRetry }: Omit<ErrorNoticeProps, "title">) {
  const { localization } = useToolRouter();
  const t = useTranslate();
  const [now, setNow] = useState(Date.now);
  const deadline = getOrCreate(deadlines, error, () => Date.now() + (error.retryAfterMs ?? 0));
  const isOver = now >= deadline;

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const tryAgain = useLatest(onRetry);
  // Once for each error: trying renders anew, with another function to try with.
  const over = isOver ? error : undefined;
  useEffect(() => {
    if (over) tryAgain();
  }, [over, tryAgain]);

  const goesOn = (ms: number) => {
    const seconds = Math.max(1, Math.ceil(ms / 1_000));
    const time = new Intl.RelativeTimeFormat(localization.locale ?? "en");
    return t("notice.goesOn", {
      time:
        seconds < 100
          ? time.format(seconds, "second")
          : time.format(Math.ceil(seconds / 60), "minute"),
    });
  };
  const text = (
    <>
      <span className="tr-visually-hidden">{goesOn(error.retryAfterMs ?? 0)}</span>
      {/* Counting aloud would drown everything else. */}
      <span aria-hidden="true">{goesOn(deadline - now)}</span>
    </>
  );
  return <ErrorText error={error} title={t("notice.rateLimited")} text={text} isPassing />;
}

function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}
