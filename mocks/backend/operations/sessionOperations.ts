import { execute } from "../execute/execute.ts";
import { proxyExecute } from "../execute/proxyExecute.ts";
import type { Runner } from "../platform.ts";
import type { SessionRecord } from "../records.ts";
import { resolveConnection } from "../resolve/resolveConnection.ts";
import { createSession, deleteSession, patchSession } from "../sessions/changeSession.ts";
import { findSession } from "../sessions/findSession.ts";
import { createSessionLink } from "../sessions/sessionLink.ts";
import { listSessionToolkits } from "../sessions/sessionToolkits.ts";
import { listSessionTools, sessionTools } from "../sessions/sessionTools.ts";
import { sessionWarnings } from "../sessions/sessionWarnings.ts";
import { findToolkit } from "../toolkits/listToolkits.ts";
import type { MockBackend, Session } from "../types.ts";

const NEEDS_APPROVAL = "Nothing ran yet: the session asks its user to approve this call first.";

/** The backend's `sessions`. */
export function sessionOperations(runner: Runner): MockBackend["sessions"] {
  const { read, write, platform } = runner;
  const view = ({ order: _order, ...session }: SessionRecord): Session => {
    const tools = sessionTools(platform, session.config);
    return {
      ...session,
      toolSlugs: tools.map(({ tool }) => tool.slug),
      warnings: sessionWarnings(tools.filter(({ toolkit }) => toolkit !== null).length),
    };
  };
  /** Before it is read and written, which must not wait for anything. Which catalogue it is says the store. */
  const whenSearchable = async () =>
    platform.metaTools.prepareSearch(await read(() => platform.toolkits.toolkits));
  return {
    create: (userId, config = {}) =>
      write((tables) => view(createSession(tables, platform, userId, config))),
    get: (id) => read((tables) => view(findSession(tables, id))),
    patch: (id, change) => write((tables) => view(patchSession(tables, platform, id, change))),
    delete: (id) => write((tables) => deleteSession(tables, id)),
    toolkits: (id, query = {}) =>
      read((tables) => listSessionToolkits(tables, platform, id, query)),
    tools: (id, query = {}) => read((tables) => listSessionTools(tables, platform, id, query)),
    resolve: (id, toolkit) =>
      read((tables) =>
        resolveConnection(
          tables,
          platform,
          findSession(tables, id),
          findToolkit(platform, toolkit),
        ),
      ),
    link: (id, input) => write((tables) => createSessionLink(tables, platform, id, input)),
    async search(id, input) {
      await whenSearchable();
      return read((tables) =>
        platform.metaTools.search(tables, platform, findSession(tables, id), input),
      );
    },
    async proxy(id, input) {
      const outcome = await write((tables) => proxyExecute(tables, platform, id, input));
      if ("refusal" in outcome) throw outcome.refusal;
      return outcome.result;
    },
    async execute(id, input) {
      if (platform.metaTools.needsSearch(input.toolSlug)) await whenSearchable();
      const outcome = await write((tables) => execute(tables, platform, id, input));
      if ("refusal" in outcome) throw outcome.refusal;
      if ("inputRequests" in outcome) {
        return { data: {}, error: NEEDS_APPROVAL, logId: "", inputNeeded: outcome };
      }
      return "finish" in outcome ? outcome.finish(runner) : outcome.result;
    },
  };
}
