import type { InputState } from "./tool.ts";

/** What `session.proxyExecute` takes: a request to a toolkit's own API. */
export interface ProxyRequest {
  /** Slug of the toolkit whose account is used. */
  toolkit: string;
  /** Relative to the API's base URL, or absolute on the same domain or a subdomain. */
  endpoint: string;
  /** The HTTP method. */
  method: "GET" | "POST" | "PUT" | "DELETE" | "PATCH";
  /** Sent as JSON. Default: no body. */
  body?: unknown;
  /** Further headers and query parameters. The platform adds the authorization itself. Default: none. */
  parameters?: readonly ProxyParameter[] | undefined;
}

/** A header or a query parameter of a {@link ProxyRequest}. */
export interface ProxyParameter {
  /** Where it goes. */
  in: "header" | "query";
  /** Its name. */
  name: string;
  /** Its value; a number is sent as text. */
  value: string | number;
}

/** What a toolkit's own API answered. An HTTP error of that API is an answer, not a thrown error. */
export interface ProxyExecution extends InputState {
  /** The API's HTTP status; 0 when nothing was sent (`resultType` is not `completed`). */
  status: number;
  /** The body; `undefined` when there is none or when it is binary. */
  data: unknown;
  /** The headers; `undefined` when the answer does not have them. */
  headers: Readonly<Record<string, string>> | undefined;
  /** Where a binary body can be downloaded; `undefined` for any other body. */
  binaryData:
    | {
        /** Its media type: `image/png`. */
        contentType: string;
        /** In bytes. */
        size: number;
        /** The address of the content, for a while. */
        url: string;
        /** When `url` ends, ISO 8601; `undefined` if the answer does not say. */
        expiresAt: string | undefined;
      }
    | undefined;
}
