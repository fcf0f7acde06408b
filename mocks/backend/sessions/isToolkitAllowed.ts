import type { SessionConfig } from "../records.ts";
import { toolkitFilter } from "./toolkitFilter.ts";

/** Whether a session may use a toolkit. For many toolkits of one session, make a `toolkitFilter` once. */
export function isToolkitAllowed(config: SessionConfig, slug: string): boolean {
  return toolkitFilter(config)(slug);
}
