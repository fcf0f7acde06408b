import * as v from "valibot";
import { inputParametersSchema } from "../catalog/jsonSchema.ts";
import {
  type AuthSchemeMode,
  authSchemeModes,
  type CatalogAuthField,
  type CatalogTool,
  type CatalogToolkit,
  type CatalogTrigger,
} from "../catalog/types.ts";

/** Schemes that the mock does not know are left out. */
const schemes = v.pipe(
  v.nullish(v.array(v.string()), []),
  v.transform((names): AuthSchemeMode[] =>
    names.flatMap((name) => authSchemeModes.find((mode) => mode === name) ?? []),
  ),
);

const text = v.nullish(v.string(), "");

const nextCursor = v.nullish(v.string());

const toolkitItem = v.object({
  slug: v.string(),
  name: v.string(),
  auth_schemes: schemes,
  composio_managed_auth_schemes: schemes,
  no_auth: v.nullish(v.boolean(), false),
  meta: v.object({
    logo: text,
    description: text,
    categories: v.nullish(v.array(v.object({ name: v.string() })), []),
    triggers_count: v.nullish(v.number(), 0),
  }),
});

/** A page of `GET /toolkits`. */
export const toolkitsPage = v.object({ items: v.array(toolkitItem), next_cursor: nextCursor });

export type ToolkitItem = v.InferOutput<typeof toolkitItem>;

const field = v.pipe(
  v.object({
    name: v.string(),
    displayName: text,
    description: text,
    type: v.nullish(v.string(), "string"),
    default: v.nullish(v.unknown()),
    is_secret: v.nullish(v.boolean(), false),
  }),
  v.transform(({ name, displayName, description, type, default: preset, is_secret }) => ({
    name,
    displayName: displayName || name,
    description,
    type,
    ...(is_secret ? { secret: true } : {}),
    ...(preset === undefined || preset === null ? {} : { default: String(preset) }),
  })),
);

const fieldList = v.nullish(v.array(field), []);

const fields = v.pipe(
  v.nullish(v.object({ required: fieldList, optional: fieldList }), {}),
  v.transform(({ required, optional }): CatalogAuthField[] => [
    ...required.map((one) => ({ ...one, required: true })),
    ...optional.map((one) => ({ ...one, required: false })),
  ]),
);

/** The answer of `GET /toolkits/{slug}`. */
export const toolkitDetail = v.object({
  auth_config_details: v.nullish(
    v.array(
      v.object({
        mode: v.string(),
        fields: v.object({
          auth_config_creation: fields,
          connected_account_initiation: fields,
        }),
      }),
    ),
    [],
  ),
});

/** A page of `GET /tools`. */
export const toolsPage = v.object({
  items: v.array(
    v.pipe(
      v.object({
        slug: v.string(),
        name: v.string(),
        description: text,
        input_parameters: inputParametersSchema,
        tags: v.nullish(v.array(v.string()), []),
      }),
      v.transform(
        ({ input_parameters: inputParameters, ...tool }): CatalogTool => ({
          ...tool,
          inputParameters,
        }),
      ),
    ),
  ),
  next_cursor: nextCursor,
});

/** A page of `GET /triggers_types`. */
export const triggersPage = v.object({
  items: v.array(
    v.object({
      slug: v.string(),
      name: v.string(),
      description: text,
      // Both kinds are delivered alike.
      type: v.fallback(v.picklist(["webhook", "poll"]), "webhook"),
      config: inputParametersSchema,
      payload: inputParametersSchema,
    }),
  ),
  next_cursor: nextCursor,
});

/** Puts a toolkit together of what the four routes say. */
export function toCatalogToolkit(
  item: ToolkitItem,
  detail: v.InferOutput<typeof toolkitDetail>,
  tools: CatalogTool[],
  triggers: CatalogTrigger[],
): CatalogToolkit {
  const byMode = (
    which: "auth_config_creation" | "connected_account_initiation",
  ): Partial<Record<AuthSchemeMode, CatalogAuthField[]>> =>
    Object.fromEntries(detail.auth_config_details.map(({ mode, fields }) => [mode, fields[which]]));
  return {
    slug: item.slug,
    name: item.name,
    description: item.meta.description,
    logo: item.meta.logo,
    categories: item.meta.categories.map(({ name }) => name),
    authSchemes: item.auth_schemes,
    managedAuthSchemes: item.composio_managed_auth_schemes,
    noAuth: item.no_auth,
    connectedAccountFields: byMode("connected_account_initiation"),
    authConfigFields: byMode("auth_config_creation"),
    tools,
    ...(triggers.length > 0 ? { triggers } : {}),
  };
}
