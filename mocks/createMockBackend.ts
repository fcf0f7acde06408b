import { createBackend } from "./backend/createBackend.ts";
import type { MockBackend, MockBackendOptions } from "./backend/types.ts";
import { catalog } from "./catalog/index.ts";
import { metaTools } from "./meta-tools/index.ts";
import { scenarios } from "./scenarios/index.ts";
import { answerTool } from "./tools/answerTool.ts";
import { withCheckedArguments } from "./tools/withCheckedArguments.ts";

/**
 * The whole platform in memory: users, sessions, accounts, auth configs, links and tools, without HTTP.
 *
 * @example
 * ```ts
 * const backend = createMockBackend({
 *   seed: 1,
 *   users: [{ id: "user_123", accounts: [{ toolkit: "github" }, { toolkit: "gmail", alias: "work" }] }],
 * });
 * const session = await backend.sessions.create("user_123", { toolkits: { enable: ["github", "gmail"] } });
 * const { token } = await backend.sessions.link(session.id, { toolkit: "gmail" });
 * await backend.links.complete(token, { outcome: "approve" });
 * ```
 */
export function createMockBackend(options: MockBackendOptions = {}): MockBackend {
  return createBackend({
    ...options,
    catalog: options.catalog ?? catalog,
    scenarios: { ...scenarios, ...options.scenarios },
    metaTools,
    answerTool: withCheckedArguments(options.answerTool ?? answerTool),
  });
}
