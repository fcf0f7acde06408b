import type { FileListResponse as MountListResponse } from "composio-client-2";
import type { AuthConfigListResponse } from "composio-client-2/resources/auth-configs";
import type { ConnectedAccountListResponse } from "composio-client-2/resources/connected-accounts";
import type { FileListResponse } from "composio-client-2/resources/files";
import type {
  SessionLinkResponse,
  SessionProxyExecuteResponse,
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
import { expectTypeOf, test } from "vitest";
import type { wireAccounts } from "../../mocks/handlers/wire/account.ts";
import type { wireAuthConfigs } from "../../mocks/handlers/wire/authConfig.ts";
import type { wireMounted, wireToolFiles } from "../../mocks/handlers/wire/file.ts";
import type { wireSessionLink } from "../../mocks/handlers/wire/link.ts";
import type { wireProxied } from "../../mocks/handlers/wire/proxy.ts";
import type { wireSessionToolkits } from "../../mocks/handlers/wire/session.ts";
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

// Checked by the compiler. What goes beyond that client is not here: six hints in a session's tags, and calls that wait for
// an approval. test/mocks/api/published.test.ts holds those, and every other answer, to the same types when they are given.
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
