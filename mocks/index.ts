export type { MockPersistence, PulledChanges, StoredChange } from "./backend/persistence.ts";
export { PlatformError } from "./backend/platformError.ts";
export type { AccountStatus, ExecutionRecord, PrecedenceRule } from "./backend/records.ts";
export type { Conditions, Fault } from "./backend/settings.ts";
export type { Delivery, TriggerEventRecord } from "./backend/triggerRecords.ts";
export type {
  AccountSeed,
  AuthConfigSeed,
  BackendChange,
  BackendSnapshot,
  CompletedLink,
  ConditionsChange,
  ConnectedAccount,
  CreatedLink,
  ExecuteResult,
  InputNeeded,
  InputRequest,
  LinkView,
  ListPage,
  MockBackend,
  MockBackendOptions,
  Resolution,
  SavedConfigInput,
  Scenario,
  ScenarioAccount,
  Session,
  SessionSeed,
  SessionToolkit,
  UserSeed,
} from "./backend/types.ts";
export { catalog, loadCatalog } from "./catalog/index.ts";
export { ToolsNotLoadedError } from "./catalog/notLoaded.ts";
export { CatalogError, readCatalog } from "./catalog/readCatalog.ts";
export type {
  AuthSchemeMode,
  CatalogAuthField,
  CatalogTool,
  CatalogToolkit,
  CatalogTrigger,
  JsonSchema,
  JsonSchemaObject,
  ToolTag,
} from "./catalog/types.ts";
export { createHandlers, type HandlersOptions } from "./createHandlers.ts";
export { createMockBackend } from "./createMockBackend.ts";
export type { LinkDecision, LinkDecisions } from "./decideLinks.ts";
export { type ScenarioName, scenarios } from "./scenarios/index.ts";
export { scenarioFor } from "./scenarios/scenarioFor.ts";
export { answerTool } from "./tools/answerTool.ts";
export type {
  AnswerTool,
  JsonObject,
  StoredItem,
  ToolAnswer,
  ToolItems,
  ToolOwner,
  ToolRequest,
} from "./tools/types.ts";
export type { TriggerFiring, TriggerFirings } from "./webhooks/fireTriggers.ts";
