import type { Composio } from "@composio/core";

type Session = Awaited<ReturnType<Composio["create"]>>;

/** What the tools of a session are called, as the SDK's default provider gives them to a model. */
export async function slugsOf(session: Session): Promise<string[]> {
  const tools = await session.tools();
  return tools.flatMap((tool) => ("function" in tool ? [tool.function.name] : []));
}
