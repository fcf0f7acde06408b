import { getResponse } from "msw";
import { createToolRouterClient, type ToolRouterClient } from "tool-router-react";
import { type CatalogToolkit, createHandlers, createMockBackend } from "tool-router-react/mock";

/** A platform in this page, reached by a `fetch` of its own: no service worker, no network, so nothing but the kit is slow. */
export interface Platform {
  client: ToolRouterClient;
  /** `METHOD /path`, of all that was asked so far. */
  requests: string[];
  /** Times of the reads of one account that found it ACTIVE, in ms of this page. */
  activeReads: { startedAt: number; answeredAt: number }[];
  /** Lets the user of the newest link allow it; gives the account's id. */
  approve(): Promise<string>;
}

const logo =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Ccircle cx='12' cy='12' r='9' fill='teal'/%3E%3C/svg%3E";

function toolkit(index: number): CatalogToolkit {
  return {
    slug: `toolkit${index}`,
    name: `Toolkit ${index}`,
    description: `Reads and writes what toolkit ${index} keeps for its users, as many do.`,
    logo,
    categories: ["productivity"],
    authSchemes: ["OAUTH2"],
    managedAuthSchemes: ["OAUTH2"],
    noAuth: false,
    tools: [],
  };
}

let platforms = 0;

/** A platform with so many toolkits. */
export function createPlatform(count: number): Platform {
  platforms += 1;
  // Each at an address of its own: what is known of a user at one address is forgotten when a new client asks there.
  const baseUrl = `https://bench-${platforms}.test/api/tool-router`;
  const requests: string[] = [];
  const activeReads: Platform["activeReads"] = [];
  let token = "";
  const backend = createMockBackend({
    seed: 1,
    catalog: Array.from({ length: count }, (_, index) => toolkit(index)),
    connectPageUrl(newest) {
      token = newest;
      return new URL("./callback.html", document.baseURI).href;
    },
  });
  const handlers = createHandlers(backend, { baseUrls: [baseUrl] });

  const answer = async (request: Request): Promise<Response> => {
    const startedAt = performance.now();
    const { pathname } = new URL(request.url);
    requests.push(`${request.method} ${pathname.replace("/api/tool-router", "")}`);
    const response = await getResponse(handlers, request);
    if (!response) throw new Error(`The mock has no ${request.method} ${pathname}.`);
    if (/\/connected_accounts\/[^/]+$/.test(pathname)) {
      const text = await response.clone().text();
      if (/"status":"ACTIVE"/.test(text)) {
        activeReads.push({ startedAt, answeredAt: performance.now() });
      }
    }
    return response;
  };

  return {
    client: createToolRouterClient({
      baseUrl,
      fetch: (input, init) => answer(new Request(input, init)),
    }),
    requests,
    activeReads,
    async approve() {
      const { accountId } = await backend.links.complete(token, { outcome: "approve" });
      return accountId;
    },
  };
}
