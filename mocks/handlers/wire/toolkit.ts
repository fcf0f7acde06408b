import type {
  ToolkitListResponse,
  ToolkitRetrieveCategoriesResponse,
  ToolkitRetrieveResponse,
} from "@composio/client/resources/toolkits";
import { baseUrlOf } from "../../backend/toolkits/baseUrl.ts";
import { categorySlug } from "../../backend/toolkits/categorySlug.ts";
import { currentUserEndpoint } from "../../backend/toolkits/currentUser.ts";
import type { ListPage, ToolkitCategory } from "../../backend/types.ts";
import { authConfigFields } from "../../catalog/auth/authConfigFields.ts";
import { connectedAccountFields } from "../../catalog/auth/connectedAccountFields.ts";
import { preferredScheme } from "../../catalog/auth/preferredScheme.ts";
import type { AuthSchemeMode, CatalogAuthField, CatalogToolkit } from "../../catalog/types.ts";
import type { Wire } from "../../wire.ts";
import { wirePage } from "./page.ts";

/** The mock's toolkits have one version, made at one time. */
export const VERSION = "20251001_00";
const MADE_AT = "2025-10-01T00:00:00.000Z";

/** A toolkit with its auth schemes. */
export function wireToolkit(toolkit: CatalogToolkit) {
  const whoami = currentUserEndpoint(toolkit.slug);
  return {
    ...commonPart(toolkit),
    enabled: true,
    base_url: baseUrlOf(toolkit.slug),
    get_current_user_endpoint: whoami,
    get_current_user_endpoint_method: whoami && "GET",
    auth_config_details: bySuitability(toolkit).map((mode) => authConfigDetail(toolkit, mode)),
    composio_managed_auth: toolkit.managedAuthSchemes.map((mode) => ({
      mode,
      scopes: { available: [] },
    })),
    deprecated: { toolkitId: toolkit.slug, rawProxyInfoByAuthSchemes: [] },
    meta: {
      ...meta(toolkit),
      categories: toolkit.categories.map((name) => ({ slug: categorySlug(name), name })),
    },
  } satisfies Wire<ToolkitRetrieveResponse>;
}

/** A page of toolkits. */
export function wireToolkits(page: ListPage<CatalogToolkit>) {
  return wirePage(page, (toolkit) => ({
    ...commonPart(toolkit),
    auth_schemes: [...toolkit.authSchemes],
    no_auth: toolkit.noAuth,
    deprecated: { toolkitId: toolkit.slug },
    meta: {
      ...meta(toolkit),
      categories: toolkit.categories.map((name) => ({ id: categorySlug(name), name })),
    },
  })) satisfies Wire<ToolkitListResponse>;
}

/** What changed in toolkits: each has one version. */
export function wireChangelog(page: ListPage<CatalogToolkit>) {
  return {
    items: page.items.map(({ slug, name }) => ({
      slug,
      name,
      display_name: name,
      versions: [{ version: VERSION, changelog: "The mock's first and only version." }],
    })),
  };
}

/** A page of categories. */
export function wireCategories(page: ListPage<ToolkitCategory>) {
  return wirePage(page, ({ id, name }) => ({
    id,
    name,
  })) satisfies Wire<ToolkitRetrieveCategoriesResponse>;
}

function commonPart(toolkit: CatalogToolkit) {
  return {
    slug: toolkit.slug,
    name: toolkit.name,
    type: "native" as const,
    is_local_toolkit: false,
    composio_managed_auth_schemes: [...toolkit.managedAuthSchemes],
    auth_guide_url: null,
  };
}

function meta(toolkit: CatalogToolkit) {
  const { logo, description } = toolkit;
  return {
    logo,
    description,
    tools_count: toolkit.toolCount ?? toolkit.tools.length,
    triggers_count: toolkit.triggers?.length ?? 0,
    version: VERSION,
    available_versions: [VERSION],
    created_at: MADE_AT,
    updated_at: MADE_AT,
  };
}

/** The scheme that Tool Router would take comes first. */
function bySuitability(toolkit: CatalogToolkit): AuthSchemeMode[] {
  const preferred = preferredScheme(toolkit);
  const others = toolkit.authSchemes.filter((mode) => mode !== preferred);
  return preferred === undefined ? others : [preferred, ...others];
}

function authConfigDetail(toolkit: CatalogToolkit, mode: AuthSchemeMode) {
  return {
    mode,
    name: `${toolkit.slug}_${mode.toLowerCase()}`,
    fields: {
      auth_config_creation: wireFields(authConfigFields(toolkit, mode)),
      connected_account_initiation: wireFields(connectedAccountFields(toolkit, mode)),
    },
  };
}

function wireFields(fields: readonly CatalogAuthField[]) {
  const all = fields.map((field) => ({
    name: field.name,
    displayName: field.displayName,
    description: field.description,
    type: field.type,
    required: field.required,
    default: field.default ?? null,
    is_secret: field.secret ?? false,
  }));
  return {
    required: all.filter(({ required }) => required),
    optional: all.filter(({ required }) => !required),
  };
}
