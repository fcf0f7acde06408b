import type { AuthSchemeMode, CatalogAuthField, CatalogToolkit } from "../types.ts";
import { apiKeyField, plainField, secretField } from "./fields.ts";

function defaultFields(name: string, mode: AuthSchemeMode): CatalogAuthField[] {
  const yours = `your ${name} account`;
  switch (mode) {
    case "API_KEY":
      return [apiKeyField(`${name} API key`, `An API key of ${yours}.`)];
    case "BEARER_TOKEN":
      return [secretField("token", `${name} access token`, `An access token of ${yours}.`)];
    case "BASIC":
    case "BASIC_WITH_JWT":
      return [
        plainField("username", "User name", `The user name or email address of ${yours}.`),
        secretField("password", "Password", `The password of ${yours}.`),
      ];
    case "BILLCOM_AUTH":
      return [
        secretField("devKey", "Developer key", `The developer key of ${yours}.`),
        secretField("sessionId", "Session ID", "The ID of a session that is signed in."),
      ];
    case "CALCOM_AUTH":
      return [
        plainField("client_id", "Client ID", "The client ID of your Cal.com platform."),
        secretField(
          "client_secret",
          "Client secret",
          "The client secret of your Cal.com platform.",
        ),
      ];
    case "SERVICE_ACCOUNT":
      return [
        plainField("application_id", "Application ID", `The ID of your application in ${name}.`),
        plainField("installation_id", "Installation ID", "The ID of its installation."),
        secretField("private_key", "Private key", "The application's private key."),
      ];
    case "GOOGLE_SERVICE_ACCOUNT":
      return [
        secretField(
          "credentials_json",
          "Service account key",
          "The JSON key file of a service account, as text.",
        ),
      ];
    case "S2S_OAUTH2":
      return [
        plainField("client_id", "Client ID", `The client ID of ${yours}.`),
        secretField("client_secret", "Client secret", `The client secret of ${yours}.`),
      ];
    default:
      return [];
  }
}

/**
 * What the end user fills in on the Connect Link page: the toolkit's own fields for the scheme, else what the scheme
 * asks for anywhere. Empty where the user only consents (OAuth) or nothing is needed.
 */
export function connectedAccountFields(
  toolkit: Pick<CatalogToolkit, "name" | "connectedAccountFields">,
  mode: AuthSchemeMode,
): CatalogAuthField[] {
  return toolkit.connectedAccountFields?.[mode] ?? defaultFields(toolkit.name, mode);
}
