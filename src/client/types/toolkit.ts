import type { AuthConfigSummary } from "./authConfig.ts";
import type { ConnectedAccountStatus } from "./connectedAccount.ts";
import type { RequestOptions } from "./options.ts";

/** What `session.toolkits` takes. */
export interface ToolkitsQuery {
  /** Matches slug, name and description. Default, and for an empty text: everything. */
  search?: string | undefined;
  /** `true` keeps the connected ones. `false`, the default, filters nothing: the platform has no "not connected" filter. */
  isConnected?: boolean | undefined;
  /** Only these slugs, none of them for an empty list; overrides the session's own allowlist. Default: the session's. */
  toolkits?: readonly string[] | undefined;
  /** Items per page, 1 to 50. Default: of the client 20, as the platform; of the hooks and the grid 36. */
  limit?: number | undefined;
  /** The `cursor` of the page before. Default: the first page. */
  cursor?: string | undefined;
}

/** How a toolkit stands in a session. Always an object, so that `toolkit.connection.connectedAccount?.id` never throws. */
export interface ToolkitConnection {
  /** `connectedAccount.status === "ACTIVE"`, nothing else. */
  isActive: boolean;
  /** The auth config of `connectedAccount`; `undefined` without one. */
  authConfig: AuthConfigSummary | undefined;
  /** The account the session would use: the pin, else the newest ACTIVE, else the newest of all. `undefined`: there is none. */
  connectedAccount:
    | {
        /** `ca_…` */
        id: string;
        /** Only `ACTIVE` is usable. */
        status: ConnectedAccountStatus;
        /** ISO 8601, UTC. Empty if the answer does not say. */
        createdAt: string;
      }
    | undefined;
}

/** A toolkit, as a session sees it. Every key is always there. */
export interface Toolkit {
  /** Its id, in lower case: `github`. */
  slug: string;
  /** For users: `GitHub`. */
  name: string;
  /** One sentence for users. Empty if it has none. */
  description: string;
  /** An http(s) or data:image URL; `undefined` when the platform has none that a page may load. */
  logo: string | undefined;
  /** Whether the session may use it. `true` if the answer does not say. */
  enabled: boolean;
  /** Whether it needs no connection at all. */
  isNoAuth: boolean;
  /** Schemes that the platform brings its own OAuth app for; empty: the host needs an auth config of its own, or users give a key. */
  managedAuthSchemes: readonly string[];
  /** The account that the session uses for it. */
  connection: ToolkitConnection;
}

/** One field that a connection asks for, such as an API key. */
export interface AuthField {
  /** The key under which its value is sent: `generic_api_key`. */
  name: string;
  /** The label for users. Empty if it has none. */
  displayName: string;
  /** Help for users. Empty if it has none. */
  description: string;
  /** `string`, `number`, `boolean`, …. Empty if the answer does not say. */
  type: string;
  /** Whether a connection cannot be made without it. `false` if the answer does not say. */
  required: boolean;
  /** The value used when none is given; `undefined` when there is none. */
  default: string | undefined;
}

/** A toolkit as the catalogue has it (`GET /toolkits/{slug}`), with its auth schemes: what a session's item leaves out. */
export interface ToolkitDetail {
  /** Its id, in lower case: `github`. */
  slug: string;
  /** For users: `GitHub`. */
  name: string;
  /** One sentence for users. Empty if it has none. */
  description: string;
  /** An http(s) or data:image URL; `undefined` when the platform has none that a page may load. */
  logo: string | undefined;
  /** Whether it needs no connection at all. */
  isNoAuth: boolean;
  /** Schemes that the platform brings its own OAuth app for. */
  managedAuthSchemes: readonly string[];
  /** Every scheme the toolkit knows, the preferred one first. */
  authSchemes: readonly ToolkitAuthScheme[];
  /** What it is for. Empty if the answer does not say. */
  categories: readonly { slug: string; name: string }[];
  /** How many tools it has; 0 if the answer does not say. */
  toolsCount: number;
}

/** One way of connecting a toolkit. */
export interface ToolkitAuthScheme {
  /** `OAUTH2`, `API_KEY`, `BEARER_TOKEN`, `BASIC`, … */
  mode: string;
  /** A label for developers. Empty if it has none. */
  name: string;
  /** What the host fills to make an auth config (its own OAuth app's id and secret, say). */
  authConfigFields: { required: readonly AuthField[]; optional: readonly AuthField[] };
  /** What the end user fills on the Connect Link page. */
  connectedAccountFields: { required: readonly AuthField[]; optional: readonly AuthField[] };
}

/** The platform's catalogue of toolkits. */
export interface Toolkits {
  /** Resolves to a toolkit with its auth schemes. `not_found` when there is none of that slug. */
  get(slug: string, options?: RequestOptions): Promise<ToolkitDetail>;
}
