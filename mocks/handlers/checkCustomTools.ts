import { badRequest, unknownToolkits } from "../backend/errors.ts";
import { PlatformError } from "../backend/platformError.ts";
import type { MockBackend } from "../backend/types.ts";
import type { CustomTools } from "./schemas/customToolSchemas.ts";

/**
 * Refuses tools of the caller's own that extend a toolkit there isn't, and toolkits that are called as one there is.
 *
 * @throws PlatformError 4305 or 10400.
 */
export async function checkCustomTools(
  backend: MockBackend,
  experimental: CustomTools | undefined,
): Promise<void> {
  const { custom_tools = [], custom_toolkits = [] } = experimental ?? {};
  for (const { extends_toolkit } of custom_tools) {
    if (extends_toolkit !== undefined && !(await isToolkit(backend, extends_toolkit))) {
      throw unknownToolkits([extends_toolkit]);
    }
  }
  for (const [index, { slug }] of custom_toolkits.entries()) {
    if (await isToolkit(backend, slug)) {
      throw badRequest(`There is a toolkit "${slug}" already.`, [
        `experimental.custom_toolkits.${index}.slug: must not be a toolkit's of the platform`,
      ]);
    }
  }
}

async function isToolkit(backend: MockBackend, slug: string): Promise<boolean> {
  try {
    await backend.toolkits.get(slug);
    return true;
  } catch (error) {
    if (error instanceof PlatformError && error.status === 404) return false;
    throw error;
  }
}

/** Whether there are any. */
export function bringsTools({ custom_tools = [], custom_toolkits = [] }: CustomTools): boolean {
  return custom_tools.length + custom_toolkits.length > 0;
}
