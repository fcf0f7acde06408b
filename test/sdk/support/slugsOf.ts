import { readPath } from "../../mocks/fixtures/mockApi.ts";

/** A session of any of the SDKs. */
interface Session {
  tools(): Promise<readonly object[]>;
}

/** What the tools of a session are called, as the SDK's default provider gives them to a model. */
export async function slugsOf(session: Session): Promise<string[]> {
  return (await session.tools()).map((tool) => String(readPath(tool, "function.name")));
}
