"use client";
import type { ComponentType, ReactNode } from "react";
import { useScope } from "../hooks/useToolRouter.ts";
import type { InspectedMock } from "./mock/InspectedMock.ts";
import { MockContext } from "./mock/MockContext.ts";
import { Announcer } from "./parts/Announcer.tsx";
import { Tabs } from "./parts/Tabs.tsx";
import type { MockTabProps } from "./tabs/MockTab.tsx";
import { SessionTab } from "./tabs/SessionTab.tsx";
import type { EventLog } from "./useEventLog.ts";
import { useStored } from "./useStored.ts";

/** What the inspector is told of the mock. */
export interface InspectorMockProps {
  /**
   * The mock that answers: what `startMock()`, `prepareMock()` or `createMockServer()` returned, or, of one behind a port,
   * its address (`http://127.0.0.1:4010`; `/` for the page's own origin). Its network and its starting points can be
   * changed then. Default: none, and nothing asks for one.
   */
  mock?: InspectedMock | string | undefined;
  /** Starts the mock over in the inspector's place. Default: the mock is reset and the page loaded again. */
  onStartOver?: ((scenario: string) => void | Promise<void>) | undefined;
}

/** The tabs behind the first one, or what loads them. */
interface MoreTabs {
  EventsTab: ComponentType<{ log: EventLog }>;
  McpTab: ComponentType<{ isInPage: boolean }>;
  MockTab: ComponentType<MockTabProps>;
  ToolkitsTab: ComponentType;
  ToolsTab: ComponentType;
}

interface InspectorContentProps extends InspectorMockProps {
  log: EventLog;
  more: MoreTabs;
  /** The id that the heading gets: it names what is around it. */
  headingId: string;
  /** What else stands beside the heading. */
  children?: ReactNode;
}

const tabs = {
  session: "Session",
  toolkits: "Toolkits",
  tools: "Tools",
  mcp: "MCP",
  events: "Events",
};
const tabsOnMock = { ...tabs, mock: "Mock" };
type Tab = keyof typeof tabsOnMock;

function isTab(name: string | undefined, among: object): name is Tab {
  return name !== undefined && Object.hasOwn(among, name);
}

/** The inspector's heading and tabs. The tab that was read last is there again at the next visit. */
export function InspectorContent({
  log,
  more: { ToolkitsTab, ToolsTab, McpTab, EventsTab, MockTab },
  headingId,
  mock,
  onStartOver,
  children,
}: InspectorContentProps) {
  const [kept, select] = useStored("tab");
  const [, user] = useScope().key;
  const shown: Partial<Record<Tab, string>> = mock === undefined ? tabs : tabsOnMock;
  const tab = isTab(kept, shown) ? kept : "session";
  return (
    <div className="tr-inspector-content" lang="en" dir="ltr">
      <Announcer>
        <div className="tr-inspector-header">
          <h2 className="tr-inspector-title" id={headingId}>
            Session inspector
          </h2>
          {children}
        </div>
        {/* What was searched for and found is one user's. */}
        <MockContext.Provider key={user} value={mock}>
          <Tabs label="Inspector" tabs={shown} selected={tab} onSelect={select}>
            {tab === "session" && <SessionTab />}
            {tab === "toolkits" && <ToolkitsTab />}
            {tab === "tools" && <ToolsTab />}
            {tab === "mcp" && <McpTab isInPage={typeof mock === "object"} />}
            {tab === "events" && <EventsTab log={log} />}
            {tab === "mock" && mock !== undefined && (
              <MockTab mock={mock} onStartOver={onStartOver} />
            )}
          </Tabs>
        </MockContext.Provider>
      </Announcer>
    </div>
  );
}
