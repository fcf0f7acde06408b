import * as v from "valibot";
import type { AuthField, ToolkitAuthScheme, ToolkitDetail } from "../types.ts";
import { id, logoField, no, text } from "./common.ts";

const field = v.pipe(
  v.object({
    name: id,
    displayName: v.nullish(v.string()),
    description: text,
    type: v.nullish(v.string(), "string"),
    required: no,
    default: v.optional(v.unknown()),
  }),
  v.transform(
    ({ name, displayName, description, type, required, default: preset }): AuthField => ({
      name,
      displayName: displayName || name,
      description,
      type,
      required,
      ...(typeof preset === "string" ? { default: preset } : {}),
    }),
  ),
);

const fields = v.nullish(v.array(field), []);
const fieldGroups = v.nullish(v.object({ required: fields, optional: fields }), {});

const authScheme = v.pipe(
  v.object({
    mode: id,
    name: v.nullish(v.string()),
    fields: v.nullish(
      v.object({ auth_config_creation: fieldGroups, connected_account_initiation: fieldGroups }),
      {},
    ),
  }),
  v.transform(
    ({ mode, name, fields }): ToolkitAuthScheme => ({
      mode,
      name: name || mode,
      authConfigFields: fields.auth_config_creation,
      connectedAccountFields: fields.connected_account_initiation,
    }),
  ),
);

const category = v.pipe(
  // The list of toolkits says `id` where a toolkit itself says `slug`.
  v.object({ slug: v.nullish(v.string()), id: v.nullish(v.string()), name: id }),
  v.transform(({ slug, id, name }) => ({ slug: slug ?? id ?? name, name })),
);

/** What `GET /toolkits/{slug}` answers. */
export const toolkitDetail = v.pipe(
  v.object({
    slug: id,
    name: v.nullish(v.string()),
    // The list of modes may be left out; the longer one is always there.
    composio_managed_auth_schemes: v.nullish(v.array(v.string())),
    composio_managed_auth: v.nullish(v.array(v.object({ mode: id })), []),
    auth_config_details: v.nullish(v.array(authScheme), []),
    meta: v.nullish(
      v.object({
        logo: v.nullish(v.string()),
        description: text,
        categories: v.nullish(v.array(category), []),
        tools_count: v.nullish(v.number(), 0),
      }),
      {},
    ),
  }),
  v.transform(
    ({ slug, name, auth_config_details, meta, ...managed }): ToolkitDetail => ({
      slug,
      name: name || slug,
      description: meta.description,
      ...logoField(meta.logo),
      // A detail has no flag for it: such a toolkit knows this one scheme only.
      isNoAuth:
        auth_config_details.length > 0 &&
        auth_config_details.every(({ mode }) => mode === "NO_AUTH"),
      managedAuthSchemes:
        managed.composio_managed_auth_schemes ??
        managed.composio_managed_auth.map(({ mode }) => mode),
      authSchemes: auth_config_details,
      categories: meta.categories,
      toolsCount: meta.tools_count,
    }),
  ),
);
