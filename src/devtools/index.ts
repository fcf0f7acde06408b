export type { InspectorMockProps } from "./InspectorContent.tsx";
export type { InspectedMock, MockCall, MockNetwork } from "./mock/InspectedMock.ts";
export {
  type InspectorPosition,
  SessionInspector,
  type SessionInspectorProps,
} from "./SessionInspector.tsx";
export {
  SessionInspectorPanel,
  type SessionInspectorPanelProps,
} from "./SessionInspectorPanel.tsx";
export {
  type EventLog,
  type EventLogEntry,
  type EventLogOptions,
  useEventLog,
} from "./useEventLog.ts";
