import type { RequestOptions } from "./options.ts";
import type { Page } from "./page.ts";

/** How an account was, or would be, connected: the auth config behind it, in short. */
export interface AuthConfigSummary {
  /** `ac_…` */
  id: string;
  /** `OAUTH2`, `API_KEY`, `BEARER_TOKEN`, `BASIC`, …: the official SDK's name for it. Empty if the answer does not say. */
  mode: string;
  /** The same value as `mode`, under the wire's name. */
  authScheme: string;
  /** Whether the platform's own OAuth app is used, not one of the host's. */
  isComposioManaged: boolean;
}

/** An auth config: how a toolkit's connections are made, by the platform's own app or by the host's. Holds no secret. */
export interface AuthConfig extends AuthConfigSummary {
  /** A label for developers, such as `github-1`. Empty if it has none. */
  name: string;
  /** The toolkit that it connects. */
  toolkit: { slug: string };
  /** Whether it is switched off: no new connection can be made with it. */
  isDisabled: boolean;
}

/** What `authConfigs.list` takes. */
export interface AuthConfigsQuery {
  /** Only those of this toolkit. Default: of every toolkit. */
  toolkitSlug?: string | undefined;
  /** `true`: only those with the platform's own app; `false`: only the host's own. Default: both. */
  isComposioManaged?: boolean | undefined;
  /** Items per page, 1 to 1,000. Default: the platform's. */
  limit?: number | undefined;
  /** The `cursor` of the page before. Default: the first page. */
  cursor?: string | undefined;
}

/** The auth configs of the host's project. */
export interface AuthConfigs {
  /** Resolves to one page of auth configs. */
  list(query?: AuthConfigsQuery, options?: RequestOptions): Promise<Page<AuthConfig>>;
  /** Resolves to one auth config. `not_found` when there is none of that id. */
  get(id: string, options?: RequestOptions): Promise<AuthConfig>;
}
