"use client";
import { forwardRef, type HTMLAttributes, useId } from "react";
import { useRootProps } from "../components/useRootProps.ts";
import { InspectorContent, type InspectorMockProps } from "./InspectorContent.tsx";
import { useEventLog } from "./useEventLog.ts";

/** What `SessionInspectorPanel` takes, beside the attributes of a `section`. */
export interface SessionInspectorPanelProps
  extends Omit<HTMLAttributes<HTMLElement>, "children">,
    InspectorMockProps {}

/**
 * The session inspector without its button, for a page of a host's own, such as an admin area: see
 * {@link SessionInspector}. It fills the width that it is given, and is as high as its content up to
 * `--tr-inspector-height` (40rem). Its events begin when it is mounted. English only: it is for developers.
 *
 * Needs `tool-router-react/styles.css` and `tool-router-react/devtools.css`.
 *
 * @example
 * ```tsx
 * import { SessionInspectorPanel } from "tool-router-react/devtools";
 * import "tool-router-react/devtools.css";
 *
 * <ToolRouterProvider client={client} userId={userId}>
 *   <SessionInspectorPanel />
 * </ToolRouterProvider>
 * ```
 */
export const SessionInspectorPanel = forwardRef<HTMLElement, SessionInspectorPanelProps>(
  function SessionInspectorPanel({ mock, onStartOver, className, style, ...rest }, ref) {
    const log = useEventLog();
    const headingId = useId();
    return (
      <section
        aria-labelledby={headingId}
        {...rest}
        ref={ref}
        {...useRootProps("tr-inspector-panel", className, style)}
      >
        <InspectorContent log={log} headingId={headingId} mock={mock} onStartOver={onStartOver} />
      </section>
    );
  },
);
