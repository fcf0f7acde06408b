/** Every way in which a toolkit's connections are made, as the platform names it. */
export const authSchemeModes = [
  "OAUTH2",
  "OAUTH1",
  "API_KEY",
  "BASIC",
  "BILLCOM_AUTH",
  "BEARER_TOKEN",
  "GOOGLE_SERVICE_ACCOUNT",
  "NO_AUTH",
  "BASIC_WITH_JWT",
  "CALCOM_AUTH",
  "SERVICE_ACCOUNT",
  "SAML",
  "DCR_OAUTH",
  "S2S_OAUTH2",
] as const;

/** How a toolkit's connections are made, as the platform names it. */
export type AuthSchemeMode = (typeof authSchemeModes)[number];

/** What a tool can say of itself: the Model Context Protocol's annotations, and whether it makes or changes things. */
export const toolTags = [
  "readOnlyHint",
  "createHint",
  "updateHint",
  "destructiveHint",
  "idempotentHint",
  "openWorldHint",
] as const;

/** What a tool says of itself. */
export type ToolTag = (typeof toolTags)[number];

/** What the catalogue's own tools are tagged with. `important`: it is among its toolkit's main tools. */
export type ToolHint = ToolTag | "important";

/** A value that survives JSON. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | JsonValue[]
  | { [key: string]: JsonValue };

/** The part of JSON Schema that tools describe their arguments with. */
export interface JsonSchema {
  /** None: any value. */
  type?: "string" | "number" | "integer" | "boolean" | "array" | "object";
  title?: string;
  description?: string;
  /** `date-time`, `date`, `email`, `uri`, `uuid`, … */
  format?: string;
  enum?: (string | number)[];
  default?: JsonValue;
  examples?: JsonValue[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
}

/** JSON Schema of a tool's arguments: always an object. */
export interface JsonSchemaObject extends JsonSchema {
  type: "object";
  properties: Record<string, JsonSchema>;
  required: string[];
}

/** A tool of a toolkit. */
export interface CatalogTool {
  /** Begins with the toolkit's slug in capitals, and is unique over the catalogue: `GMAIL_SEND_EMAIL`. */
  slug: string;
  name: string;
  description: string;
  inputParameters: JsonSchemaObject;
  /** Of `readOnlyHint`, `createHint`, `updateHint` and `destructiveHint` at least one; a catalogue of your own may have others. */
  tags: string[];
}

/** What can happen in an app, so that a host is notified. */
export interface CatalogTrigger {
  /** Begins with the toolkit's slug in capitals: `GITHUB_COMMIT_EVENT`. */
  slug: string;
  name: string;
  description: string;
  /** Whether the app says it, or is asked now and then. */
  type: "webhook" | "poll";
  /** What is set where one is made: which repository, which mailbox. */
  config: JsonSchemaObject;
  /** What an event brings. Its properties' examples are what one brings that is fired without a payload. */
  payload: JsonSchemaObject;
}

/** One field of a form: what a user or a host fills in to connect. */
export interface CatalogAuthField {
  /** The key that the value is stored under: `generic_api_key`, `subdomain`, … */
  name: string;
  displayName: string;
  description: string;
  /** `string` unless the platform says otherwise. */
  type: string;
  required: boolean;
  /** Masked where it is typed, and never shown again. */
  secret?: boolean;
  default?: string;
}

/** A toolkit, as the mock knows it: an app that users connect, with its tools. */
export interface CatalogToolkit {
  slug: string;
  name: string;
  /** One line for the user. */
  description: string;
  /** A `data:image/svg+xml` address. */
  logo: string;
  categories: string[];
  authSchemes: AuthSchemeMode[];
  /** Those of `authSchemes` that the platform brings its own app for. */
  managedAuthSchemes: AuthSchemeMode[];
  /** Needs no connection at all. */
  noAuth: boolean;
  /** How many `tools` there are, so that a list of toolkits need not load them. Default: their number. */
  readonly toolCount?: number | undefined;
  /** What the user fills in, where it is not what the scheme asks for by default. */
  connectedAccountFields?: Partial<Record<AuthSchemeMode, CatalogAuthField[]>>;
  /** What a host fills in for an auth config of its own, where it is not what the scheme asks for by default. */
  authConfigFields?: Partial<Record<AuthSchemeMode, CatalogAuthField[]>>;
  tools: CatalogTool[];
  /** Default: none. */
  triggers?: CatalogTrigger[];
}
