import { badRequest } from "../backend/errors.ts";
import type { CustomTool } from "../backend/inputs.ts";
import type { MockBackend } from "../backend/types.ts";
import { checkCustomTools } from "./checkCustomTools.ts";
import type { CustomTools } from "./schemas/customToolSchemas.ts";
import { localSlug } from "./wire/customTools.ts";

const MAX_SLUG = 60;

/**
 * The tools of the caller's own that a request brings, under the slugs by which the session knows them.
 *
 * @throws PlatformError 4305 or 10400: toolkits that clash with the platform's, slugs that are reserved, too long or given
 * twice.
 */
export async function readCustomTools(
  backend: MockBackend,
  experimental: CustomTools | undefined,
): Promise<CustomTool[]> {
  await checkCustomTools(backend, experimental);
  const { custom_tools = [], custom_toolkits = [] } = experimental ?? {};
  const tools = [
    ...custom_tools.map((tool, index) => ({
      tool,
      toolkit: tool.extends_toolkit,
      extendsToolkit: tool.extends_toolkit !== undefined,
      field: `experimental.custom_tools.${index}`,
    })),
    ...custom_toolkits.flatMap(({ slug, tools: own }, at) =>
      own.map((tool, index) => ({
        tool,
        toolkit: slug,
        extendsToolkit: false,
        field: `experimental.custom_toolkits.${at}.tools.${index}`,
      })),
    ),
  ];
  const errors: string[] = [];
  const toolkits = new Set<string>();
  for (const [index, { slug }] of custom_toolkits.entries()) {
    const field = `experimental.custom_toolkits.${index}.slug`;
    if (toolkits.has(slug.toLowerCase())) errors.push(`${field}: must be given once`);
    toolkits.add(slug.toLowerCase());
  }
  const slugs = new Set<string>();
  for (const { tool, toolkit, field } of tools) {
    const slug = localSlug(tool.slug, toolkit);
    if (/^(LOCAL|COMPOSIO)_/i.test(tool.slug)) {
      errors.push(`${field}.slug: must not begin with LOCAL_ or COMPOSIO_`);
    }
    if (slug.length > MAX_SLUG) {
      errors.push(`${field}.slug: makes ${slug}, which has more than ${MAX_SLUG} characters`);
    }
    if (slugs.has(slug)) errors.push(`${field}.slug: makes ${slug}, which is given twice`);
    slugs.add(slug);
  }
  if (errors.length > 0) throw badRequest("Some tools of your own can't be taken.", errors);
  return tools.map(({ tool, toolkit = null, extendsToolkit }) => ({
    slug: localSlug(tool.slug, toolkit ?? undefined),
    name: tool.name,
    description: tool.description,
    toolkit,
    extendsToolkit,
    inputSchema: tool.input_schema,
  }));
}
