import type { FileListResponse as MountListResponse } from "composio-client-2";
import type { AuthConfigListResponse } from "composio-client-2/resources/auth-configs";
import type { ConnectedAccountListResponse } from "composio-client-2/resources/connected-accounts";
import type { FileListResponse } from "composio-client-2/resources/files";
import type {
  SessionConfigHistoryResponse,
  SessionCreateParams,
  SessionCreateResponse,
  SessionExecuteMetaParams,
  SessionExecuteMetaResponse,
  SessionExecuteParams,
  SessionExecuteResponse,
  SessionLinkResponse,
  SessionPatchParams,
  SessionPatchResponse,
  SessionProxyExecuteResponse,
  SessionRetrieveResponse,
  SessionToolkitsResponse,
  SessionToolsResponse,
} from "composio-client-2/resources/tool-router";
import type {
  ToolkitListResponse,
  ToolkitRetrieveResponse,
} from "composio-client-2/resources/toolkits";
import type { ToolListResponse } from "composio-client-2/resources/tools";
import type { TriggerInstanceListActiveResponse } from "composio-client-2/resources/trigger-instances";
import type { TriggersTypeListResponse } from "composio-client-2/resources/triggers-types";
import type { WebhookSubscriptionListResponse } from "composio-client-2/resources/webhook-subscriptions";
import type * as v from "valibot";
import { expectTypeOf, test } from "vitest";
import type { SessionConfigBody, SessionPatchBody } from "../../mocks/backend/sessionBodies.ts";
import type {
  executeMetaSchema,
  executeSchema,
} from "../../mocks/handlers/schemas/executeSchemas.ts";
import type { wireAccounts } from "../../mocks/handlers/wire/account.ts";
import type { wireAuthConfigs } from "../../mocks/handlers/wire/authConfig.ts";
import type { wireExecution } from "../../mocks/handlers/wire/execution.ts";
import type { wireMounted, wireToolFiles } from "../../mocks/handlers/wire/file.ts";
import type { wireSessionLink } from "../../mocks/handlers/wire/link.ts";
import type { wireProxied } from "../../mocks/handlers/wire/proxy.ts";
import type {
  wireConfigHistory,
  wireSession,
  wireSessionToolkits,
} from "../../mocks/handlers/wire/session.ts";
import type { wireTools } from "../../mocks/handlers/wire/tool.ts";
import type { wireToolkit, wireToolkits } from "../../mocks/handlers/wire/toolkit.ts";
import type {
  wireTriggers,
  wireTriggerTypes,
  wireWebhooks,
} from "../../mocks/handlers/wire/trigger.ts";
import type { Wire } from "../../mocks/wire.ts";

/** What a function of the wire makes. */
type Answer<Make extends (...args: never[]) => unknown> = ReturnType<Make>;

type Session = Answer<typeof wireSession>;
type Config = Session["config"];

/** Blocks with what is newer than that client: six hints, what needs approval, one pin under v3, and instant use. */
type NewerBlocks =
  | "toolkits"
  | "tools"
  | "tags"
  | "connected_accounts"
  | "instant"
  | "premium_usage";

// Checked by the compiler. test/mocks/api/published.test.ts holds every answer to the same types when it is given, and
// publishedBodies.test.ts every body.
test("answers are of the newest client's types", () => {
  expectTypeOf<Answer<typeof wireSessionToolkits>>().toExtend<Wire<SessionToolkitsResponse>>();
  expectTypeOf<Answer<typeof wireTools>>().toExtend<Wire<SessionToolsResponse>>();
  expectTypeOf<Answer<typeof wireProxied>>().toExtend<Wire<SessionProxyExecuteResponse>>();
  expectTypeOf<Answer<typeof wireSessionLink>>().toExtend<Wire<SessionLinkResponse>>();
  expectTypeOf<Answer<typeof wireMounted>>().toExtend<Wire<MountListResponse>>();
  expectTypeOf<Answer<typeof wireToolFiles>>().toExtend<Wire<FileListResponse>>();
  expectTypeOf<Answer<typeof wireTools>>().toExtend<Wire<ToolListResponse>>();
  expectTypeOf<Answer<typeof wireAccounts>>().toExtend<Wire<ConnectedAccountListResponse>>();
  expectTypeOf<Answer<typeof wireAuthConfigs>>().toExtend<Wire<AuthConfigListResponse>>();
  expectTypeOf<Answer<typeof wireToolkits>>().toExtend<Wire<ToolkitListResponse>>();
  expectTypeOf<Answer<typeof wireToolkit>>().toExtend<Wire<ToolkitRetrieveResponse>>();
  expectTypeOf<Answer<typeof wireTriggers>>().toExtend<Wire<TriggerInstanceListActiveResponse>>();
  expectTypeOf<Answer<typeof wireTriggerTypes>>().toExtend<Wire<TriggersTypeListResponse>>();
  expectTypeOf<Answer<typeof wireWebhooks>>().toExtend<Wire<WebhookSubscriptionListResponse>>();
});

test("sessions and calls are of the newest client's types, but for what is newer", () => {
  type Made = SessionCreateResponse | SessionRetrieveResponse | SessionPatchResponse;
  expectTypeOf<Omit<Session, "config" | "experimental">>().toExtend<
    Wire<Omit<SessionCreateResponse, "config" | "experimental">>
  >();
  expectTypeOf<Omit<Config, NewerBlocks>>().toExtend<Wire<Omit<Made["config"], NewerBlocks>>>();
  type History = Answer<typeof wireConfigHistory>;
  expectTypeOf<Omit<History, "items">>().toExtend<
    Wire<Omit<SessionConfigHistoryResponse, "items">>
  >();
  type Version = SessionConfigHistoryResponse["items"][number];
  expectTypeOf<Omit<History["items"][number], "config">>().toExtend<
    Wire<Omit<Version, "config">>
  >();
  // What waits for an approval is newer.
  type Ran = Exclude<Answer<typeof wireExecution>, { input_requests: unknown }>;
  expectTypeOf<Ran>().toExtend<Wire<SessionExecuteResponse & SessionExecuteMetaResponse>>();
});

test("what the newest client sends to sessions is taken", () => {
  // Published as any text or slugs; documented as "all", or slugs.
  type Preload = { preload?: SessionConfigBody["preload"] };
  type Create = Omit<SessionCreateParams, "preload"> & Preload;
  expectTypeOf<Create>().toExtend<SessionConfigBody & { user_id: string }>();
  type Patch = Omit<SessionPatchParams, "preload"> & Preload;
  expectTypeOf<Patch>().toExtend<SessionPatchBody>();
  type Execute = v.InferOutput<typeof executeSchema>;
  type ExecuteMeta = v.InferOutput<typeof executeMetaSchema>;
  expectTypeOf<Omit<SessionExecuteParams, "experimental">>().toExtend<Execute>();
  expectTypeOf<Omit<SessionExecuteMetaParams, "experimental">>().toExtend<ExecuteMeta>();
});
