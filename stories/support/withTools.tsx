import type { Decorator } from "@storybook/react-vite";
import { useState } from "react";
import { createToolRouterClient, ToolRouterProvider } from "tool-router-react";

/** The story's platform, for a session with so many tools: more than the mock preloads. */
export function withTools(count: number): Decorator {
  const tools = Array.from({ length: count }, (_, index) => ({
    slug: `ACME_TOOL_${index + 1}`,
    name: `Tool ${index + 1}`,
    description: "Makes something of Acme's.",
    tags: ["readOnlyHint"],
    toolkit: { slug: "acme", name: "Acme", logo: "" },
    input_parameters: { type: "object", properties: { size: { type: "integer" } } },
  }));
  return (Story, { id }) => {
    const [client] = useState(() =>
      createToolRouterClient({
        baseUrl: `/stories/${id}/api`,
        fetch: (input, init) =>
          /\/tools\?/.test(String(input))
            ? Promise.resolve(Response.json({ items: tools }))
            : fetch(input, init),
      }),
    );
    return (
      <ToolRouterProvider client={client} userId="user_of_tools">
        <Story />
      </ToolRouterProvider>
    );
  };
}
