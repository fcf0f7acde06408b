import type { CallToolRequest, CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { PlatformError } from "../backend/platformError.ts";
import type {
  ExecuteInput,
  ExecuteResult,
  InputNeeded,
  InputRequest,
  InputResponse,
  MockBackend,
} from "../backend/types.ts";
import { JsonRpcError } from "./JsonRpcError.ts";
import type { McpSdk } from "./loadMcpSdk.ts";
import { refusalText } from "./refusalText.ts";

/**
 * Runs a tool of a session as REST's execute does, the log of executions included. A tool that fails and a call that is
 * refused are results, which an agent reads; a tool that does not exist is an error of the protocol.
 */
export async function callTool(
  { ErrorCode }: McpSdk,
  backend: MockBackend,
  sessionId: string,
  { name, arguments: args }: CallToolRequest["params"],
  call: Pick<ExecuteInput, "origin" | "signal">,
  askUser: AskUser | undefined,
): Promise<CallToolResult> {
  try {
    const input = { ...call, toolSlug: name, arguments: args };
    const result = await backend.sessions.execute(sessionId, input);
    const { inputNeeded } = result;
    if (inputNeeded === undefined) return resultOf(result);
    if (askUser === undefined) return needsApproval(name, result);
    return resultOf(
      await backend.sessions.execute(sessionId, {
        ...input,
        inputResponses: await askAll(inputNeeded, askUser),
        requestState: inputNeeded.requestState,
      }),
    );
  } catch (error) {
    if (!(error instanceof PlatformError)) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new JsonRpcError(ErrorCode.InternalError, `The mock itself failed: ${reason}`);
    }
    if (error.slug === "ToolRouterV2_ToolNotFound") {
      throw new JsonRpcError(ErrorCode.InvalidParams, `Unknown tool: ${name}`, {
        request_id: error.requestId,
      });
    }
    if (error.status === 404) throw new JsonRpcError(ErrorCode.InvalidRequest, error.message);
    return refused(error, await refusalText(backend, sessionId, name, error));
  }
}

/** Asks the user of an MCP client. */
export type AskUser = (request: InputRequest) => Promise<InputResponse>;

/** One question after the other, as a user reads them. */
async function askAll({ inputRequests }: InputNeeded, askUser: AskUser) {
  const responses: Record<string, InputResponse> = {};
  for (const [id, request] of Object.entries(inputRequests)) responses[id] = await askUser(request);
  return responses;
}

/** What an agent reads whose client can't ask its user. */
function needsApproval(name: string, { inputNeeded, error }: ExecuteResult): CallToolResult {
  const calls = Object.values(inputNeeded?.inputRequests ?? {}).map(({ message }) => message);
  const text = `${name} did not run: this session asks its user to approve it each time, and this MCP client can't ask (it did not declare the capability "elicitation"). Don't try it again. Tell the user what it would have done: ${calls.join(" ")} They can use a client that supports elicitation, or change the session's require_approval.`;
  return {
    content: [{ type: "text", text }],
    structuredContent: { successful: false, data: {}, error },
    isError: true,
  };
}

/**
 * The JSON is in the text too, for clients that know nothing of structured content. A failure is plain words, unless some
 * of what was asked for went well.
 */
function resultOf({ data, error, logId }: ExecuteResult): CallToolResult {
  const structuredContent = { successful: error === null, data, error, log_id: logId };
  const isFailure = error !== null && Object.keys(data).length === 0;
  const text = isFailure ? error : JSON.stringify(structuredContent);
  return { content: [{ type: "text", text }], structuredContent, isError: error !== null };
}

function refused({ message, code, slug, requestId }: PlatformError, text: string): CallToolResult {
  return {
    content: [{ type: "text", text }],
    structuredContent: {
      successful: false,
      data: {},
      error: message,
      code,
      slug,
      request_id: requestId,
    },
    isError: true,
  };
}
