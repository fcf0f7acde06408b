import { EventsTab } from "./EventsTab.tsx";
import { McpTab } from "./McpTab.tsx";
import { MockTab } from "./MockTab.tsx";
import { ToolkitsTab } from "./ToolkitsTab.tsx";
import { ToolsTab } from "./ToolsTab.tsx";

/** Every tab but the first. The dialog has them in its own code; the panel loads them when one is read. */
export const moreTabs = { EventsTab, McpTab, MockTab, ToolkitsTab, ToolsTab };
