"use client";
import { forwardRef, type HTMLAttributes, useId } from "react";
import { useRootProps } from "../components/useRootProps.ts";
import { InspectorContent, type InspectorMockProps } from "./InspectorContent.tsx";
import { lazyTab } from "./tabs/lazyTab.tsx";
import { useEventLog } from "./useEventLog.ts";

const load = async () => (await import("./tabs/moreTabs.ts")).moreTabs;
const lazyTabs = {
  EventsTab: lazyTab(async () => (await load()).EventsTab),
  McpTab: lazyTab(async () => (await load()).McpTab),
  MockTab: lazyTab(async () => (await load()).MockTab),
  ToolkitsTab: lazyTab(async () => (await load()).ToolkitsTab),
  ToolsTab: lazyTab(async () => (await load()).ToolsTab),
};

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
        <InspectorContent
          log={log}
          more={lazyTabs}
          headingId={headingId}
          mock={mock}
          onStartOver={onStartOver}
        />
      </section>
    );
  },
);
