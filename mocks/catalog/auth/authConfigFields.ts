import type { AuthSchemeMode, CatalogAuthField, CatalogToolkit } from "../types.ts";
import { plainField, secretField } from "./fields.ts";

function defaultFields(name: string, mode: AuthSchemeMode): CatalogAuthField[] {
  const app = `your ${name} OAuth app`;
  switch (mode) {
    case "OAUTH2":
      return [
        plainField("client_id", "Client ID", `The client ID of ${app}.`),
        secretField("client_secret", "Client secret", `The client secret of ${app}.`),
        {
          ...plainField("scopes", "Scopes", "The scopes to ask users for, separated by spaces."),
          required: false,
        },
      ];
    case "OAUTH1":
      return [
        plainField("consumer_key", "Consumer key", `The consumer key of ${app}.`),
        secretField("consumer_secret", "Consumer secret", `The consumer secret of ${app}.`),
      ];
    default:
      return [];
  }
}

/**
 * What a host fills in to make an auth config of its own: the toolkit's own fields for the scheme, else the id and secret of
 * its OAuth app. Empty for schemes whose credentials are the end user's.
 */
export function authConfigFields(
  toolkit: Pick<CatalogToolkit, "name" | "authConfigFields">,
  mode: AuthSchemeMode,
): CatalogAuthField[] {
  return toolkit.authConfigFields?.[mode] ?? defaultFields(toolkit.name, mode);
}
