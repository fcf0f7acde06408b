import type { AuthSchemeMode, CatalogAuthField, CatalogToolkit } from "../../catalog/types.ts";

/** Schemes whose credentials come from the end user alone, typed on the Connect Link page. */
const userFilled: ReadonlySet<AuthSchemeMode> = new Set(["API_KEY", "BEARER_TOKEN", "BASIC"]);

/**
 * The scheme that Tool Router connects a toolkit with when the host brings nothing: the managed one, else the first
 * that the end user alone can fill. Undefined: there is none, and the host must bring an auth config.
 */
export function schemeWithoutHost(
  toolkit: CatalogToolkit,
  managedAuthOnly: boolean,
): AuthSchemeMode | undefined {
  const managed = toolkit.managedAuthSchemes[0];
  if (managed !== undefined || managedAuthOnly) return managed;
  return toolkit.authSchemes.find((scheme) => userFilled.has(scheme));
}

/** The scheme of a host's auth config that names none. */
export function preferredScheme(toolkit: CatalogToolkit): AuthSchemeMode {
  return schemeWithoutHost(toolkit, false) ?? toolkit.authSchemes[0] ?? "NO_AUTH";
}

/** What the end user fills in to connect; empty where consent is all. */
export function connectedAccountFields(
  toolkit: CatalogToolkit,
  scheme: AuthSchemeMode,
): CatalogAuthField[] {
  return toolkit.connectedAccountFields?.[scheme] ?? defaultFields(toolkit.name, scheme);
}

function defaultFields(name: string, scheme: AuthSchemeMode): CatalogAuthField[] {
  switch (scheme) {
    case "API_KEY":
      return [secret("generic_api_key", "API key", `A key made in ${name}'s own settings.`)];
    case "BEARER_TOKEN":
      return [secret("token", "Access token", `A token made in ${name}'s own settings.`)];
    case "BASIC":
    case "BASIC_WITH_JWT":
      return [
        plain("username", "Username", `Your ${name} username.`),
        secret("password", "Password", `Your ${name} password.`),
      ];
    case "GOOGLE_SERVICE_ACCOUNT":
      return [secret("credentials_json", "Credentials", "The service account's JSON key.")];
    case "SERVICE_ACCOUNT":
      return [
        plain("application_id", "Application id", `The id of your application in ${name}.`),
        plain("installation_id", "Installation id", `The id of its installation.`),
        secret("private_key", "Private key", "The application's private key."),
      ];
    case "BILLCOM_AUTH":
      return [
        secret("devKey", "Developer key", `Your ${name} developer key.`),
        secret("sessionId", "Session id", `A ${name} session.`),
      ];
    default:
      return [];
  }
}

/** What the host fills in to make an auth config of its own. */
export function authConfigFields(scheme: AuthSchemeMode): CatalogAuthField[] {
  switch (scheme) {
    case "OAUTH2":
    case "DCR_OAUTH":
    case "S2S_OAUTH2":
      return [
        plain("client_id", "Client id", "The id of your OAuth app."),
        secret("client_secret", "Client secret", "The secret of your OAuth app."),
      ];
    case "OAUTH1":
      return [
        plain("consumer_key", "Consumer key", "The key of your OAuth app."),
        secret("consumer_secret", "Consumer secret", "The secret of your OAuth app."),
      ];
    default:
      return [];
  }
}

function plain(name: string, displayName: string, description: string): CatalogAuthField {
  return { name, displayName, description, type: "string", required: true };
}

function secret(name: string, displayName: string, description: string): CatalogAuthField {
  return { ...plain(name, displayName, description), secret: true };
}
