import { map, object, or, string } from "../../internal/read.ts";
import type { ToolkitAuthScheme, ToolkitDetail } from "../types/toolkit.ts";
import { camel, count, id, list, logo, no, text, textOrUndefined } from "./common.ts";

const field = camel({
  name: id,
  displayName: text,
  description: text,
  type: text,
  required: no,
  default: textOrUndefined,
});

const fields = or(object({ required: list(field), optional: list(field) }), {});

const authScheme = map(
  camel({
    mode: id,
    name: text,
    fields: camel({ auth_config_creation: fields, connected_account_initiation: fields }),
  }),
  ({ fields, ...scheme }): ToolkitAuthScheme => ({
    ...scheme,
    authConfigFields: fields.authConfigCreation,
    connectedAccountFields: fields.connectedAccountInitiation,
  }),
);

/** What `GET /toolkits/{slug}` answers. */
export const toolkitDetail = map(
  camel({
    slug: id,
    name: string,
    composio_managed_auth: list(object({ mode: id })),
    auth_config_details: list(authScheme),
    meta: camel({
      logo,
      description: text,
      categories: list(object({ slug: text, name: text })),
      tools_count: count,
    }),
  }),
  ({ composioManagedAuth, authConfigDetails, meta, ...item }): ToolkitDetail => ({
    ...item,
    ...meta,
    // A detail has no flag for it: such a toolkit knows this one scheme only.
    isNoAuth: authConfigDetails[0]?.mode === "NO_AUTH",
    managedAuthSchemes: composioManagedAuth.map(({ mode }) => mode),
    authSchemes: authConfigDetails,
  }),
);
