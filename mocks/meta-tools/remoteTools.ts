import * as v from "valibot";
import type { MetaTool } from "../backend/platform.ts";
import { defineMetaTool } from "./defineMetaTool.ts";
import { progressSchemas, sessionIdSchema } from "./workflow.ts";

/** COMPOSIO_REMOTE_WORKBENCH: Python in a sandbox, which the mock has none of. */
export const remoteWorkbenchTool = remoteTool({
  slug: "COMPOSIO_REMOTE_WORKBENCH",
  name: "Remote workbench",
  description:
    "Runs Python in a sandbox, for large results and for scripts of tool calls. The mock has no sandbox: it answers with an error.",
  argument: "code_to_execute",
  about: "The Python code.",
  others: progressSchemas,
});

/** COMPOSIO_REMOTE_BASH_TOOL: a shell in the same sandbox. */
export const remoteBashTool = remoteTool({
  slug: "COMPOSIO_REMOTE_BASH_TOOL",
  name: "Remote shell",
  description:
    "Runs a shell command in a sandbox. The mock has no sandbox: it answers with an error.",
  argument: "command",
  about: "The command.",
  others: {},
});

function remoteTool({
  slug,
  name,
  description,
  argument,
  about,
  others,
}: {
  slug: string;
  name: string;
  description: string;
  argument: string;
  about: string;
  others: typeof progressSchemas | Record<string, never>;
}): MetaTool {
  const argumentsSchema = v.object({
    [argument]: v.pipe(v.string(), v.description(about)),
    ...others,
    session_id: sessionIdSchema,
  });
  return defineMetaTool({
    slug,
    name,
    description,
    tags: ["destructiveHint", "openWorldHint"],
    isOn: (config) => config.workbench?.enable !== false,
    schema: () => argumentsSchema,
    run: () => ({
      data: {},
      error: `The mock has no sandbox, so ${slug} runs nothing. Process small results yourself, or switch the workbench off in the session to leave this tool out.`,
    }),
  });
}
