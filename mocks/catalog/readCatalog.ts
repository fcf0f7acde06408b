import * as v from "valibot";
import { authFieldSchema } from "./authField.ts";
import { inputParametersSchema } from "./jsonSchema.ts";
import { authSchemeModes, type CatalogToolkit } from "./types.ts";

const mode = v.picklist(authSchemeModes);

const fields = v.exactOptional(v.record(v.string(), v.array(authFieldSchema)));

const toolSchema = v.object({
  slug: v.pipe(v.string(), v.minLength(1)),
  name: v.string(),
  description: v.string(),
  inputParameters: inputParametersSchema,
  tags: v.array(v.string()),
});

const triggerSchema = v.object({
  slug: v.pipe(v.string(), v.minLength(1)),
  name: v.string(),
  description: v.string(),
  type: v.picklist(["webhook", "poll"]),
  config: inputParametersSchema,
  payload: inputParametersSchema,
});

const toolkitSchema = v.object({
  slug: v.pipe(v.string(), v.minLength(1)),
  name: v.string(),
  description: v.string(),
  logo: v.string(),
  categories: v.array(v.string()),
  authSchemes: v.array(mode),
  managedAuthSchemes: v.array(mode),
  noAuth: v.boolean(),
  toolCount: v.exactOptional(v.number()),
  connectedAccountFields: fields,
  authConfigFields: fields,
  tools: v.array(toolSchema),
  triggers: v.exactOptional(v.array(triggerSchema)),
});

const catalogSchema: v.GenericSchema<unknown, CatalogToolkit[]> = v.pipe(
  v.array(toolkitSchema),
  v.check(
    (toolkits) => new Set(toolkits.map(({ slug }) => slug)).size === toolkits.length,
    "Some toolkit is there twice.",
  ),
);

/** A catalogue can't be read. The message says where it is wrong. */
export class CatalogError extends Error {
  override readonly name = "CatalogError";
}

/**
 * Reads a catalogue that was kept as JSON, such as what `tool-router-mock catalog pull` writes.
 *
 * @throws CatalogError when it is no list of toolkits.
 * @example
 * ```ts
 * import toolkits from "./catalog.json";
 *
 * await startMock({ catalog: readCatalog(toolkits) });
 * ```
 */
export function readCatalog(json: unknown): CatalogToolkit[] {
  const result = v.safeParse(catalogSchema, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const place = v.getDotPath(issue) ?? "the top";
  throw new CatalogError(
    `This is no catalogue of toolkits. At ${place}: ${issue.message} Pull it again, or write it as CatalogToolkit says.`,
  );
}
