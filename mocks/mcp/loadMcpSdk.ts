type ServerModule = typeof import("@modelcontextprotocol/sdk/server/index.js");
type TransportModule =
  typeof import("@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js");
type TypesModule = typeof import("@modelcontextprotocol/sdk/types.js");

/** What the endpoint takes from the official MCP SDK. Named, so that declarations need not spell it out in zod's types. */
export interface McpSdk
  extends Pick<ServerModule, "Server">,
    Pick<
      TypesModule,
      "CallToolRequestSchema" | "ElicitResultSchema" | "ErrorCode" | "ListToolsRequestSchema"
    > {
  Transport: TransportModule["WebStandardStreamableHTTPServerTransport"];
}

/**
 * Loads the MCP SDK, an optional peer, when the first MCP request comes in: whoever makes none needs it neither installed
 * nor in a bundle.
 *
 * @throws Error that says what to install.
 */
export async function loadMcpSdk(): Promise<McpSdk> {
  // One import after another inside the try: so bundlers know that the package may be missing.
  try {
    const { Server } = await import("@modelcontextprotocol/sdk/server/index.js");
    const { WebStandardStreamableHTTPServerTransport } = await import(
      "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js"
    );
    const { CallToolRequestSchema, ElicitResultSchema, ErrorCode, ListToolsRequestSchema } =
      await import("@modelcontextprotocol/sdk/types.js");
    return {
      Server,
      Transport: WebStandardStreamableHTTPServerTransport,
      CallToolRequestSchema,
      ElicitResultSchema,
      ErrorCode,
      ListToolsRequestSchema,
    };
  } catch (cause) {
    throw new Error(
      "The mock's MCP endpoint needs the package @modelcontextprotocol/sdk, 1.32 or newer, which could not be loaded. Install it: npm install --save-dev @modelcontextprotocol/sdk",
      { cause },
    );
  }
}
