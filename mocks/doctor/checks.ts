import { ask, type Seen } from "./ask.ts";

/** What the checks look at. */
export interface Host {
  /** Where the proxy is mounted, without a slash at its end. */
  proxy: string;
  /** The page that shows the kit. */
  page: URL;
  callback: URL;
}

/** One thing that must be so. */
export interface Check {
  name: string;
  /** It asks the proxy: where there is none, what another server answers says nothing. */
  asksProxy?: true;
  /** What to do where it is not. */
  advice: string;
  /** Why it is not so; `undefined`: it is. */
  find(host: Host): Promise<string | undefined>;
}

const key = /\b(?:ak|uak|oak)_[\w-]{12,}/;
const isProxys = ({ text }: Seen) => text.includes("ToolRouterProxy_");
const foreignId = "eyJhbGciOiJkaXIifQ..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA";

/** In the order in which a host is put together. */
export const checks: readonly Check[] = [
  {
    name: "the route is there",
    advice:
      "Mount createToolRouterProxy for every method below this address, the baseUrl that the page's client is given.",
    async find({ proxy }) {
      const seen = await ask(`${proxy}/session`);
      if (/^\s*</.test(seen.text)) return "it answers with HTML";
      return isProxys(seen) || seen.status === 200 ? undefined : `it answers ${seen.status}`;
    },
  },
  {
    name: "nobody gets in without a login",
    asksProxy: true,
    advice: "authenticate(request) must return undefined unless a session of yours says who it is.",
    async find({ proxy }) {
      for (const path of ["/session", "/connected_accounts"]) {
        const { status } = await ask(proxy + path);
        if (status !== 401) return `GET ${path} answers ${status}`;
      }
    },
  },
  {
    name: "a foreign session id does not pass",
    asksProxy: true,
    advice:
      "Forward requests by createToolRouterProxy alone, not by a route of your own beside it.",
    async find({ proxy }) {
      for (const id of ["trs_somebody", foreignId]) {
        const { status } = await ask(`${proxy}/tool_router/session/${id}`);
        if (status !== 401 && status !== 404) return `GET of it answers ${status}`;
      }
    },
  },
  {
    name: "pages of other sites are refused",
    asksProxy: true,
    advice:
      "List in allow.origins only origins of your own, and let no CORS middleware answer first.",
    async find({ proxy }) {
      const seen = await ask(`${proxy}/tool_router/session`, {
        method: "POST",
        headers: {
          origin: "https://other-site.example",
          "sec-fetch-site": "cross-site",
          "content-type": "application/json",
        },
        body: "{}",
      });
      if (seen.headers.has("access-control-allow-origin")) return "CORS lets them read";
      return seen.status === 403 ? undefined : `it answers ${seen.status}`;
    },
  },
  {
    name: "answers are not cached",
    asksProxy: true,
    advice: "Keep the proxy's cache-control: no-store; take the route out of your CDN's rules.",
    async find({ proxy }) {
      const { headers } = await ask(`${proxy}/session`);
      const value = headers.get("cache-control");
      return value?.includes("no-store") ? undefined : `cache-control is ${value ?? "missing"}`;
    },
  },
  {
    name: "the API key is not in the page",
    advice: "Take the key out of the front's build (VITE_…, NEXT_PUBLIC_…), and make a new one.",
    async find({ page }) {
      const { text } = await ask(page);
      if (key.test(text)) return "it is in the page";
      const sources = [...text.matchAll(/<script[^>]+src="?([^"\s>]+)/g)].map(
        ([, src = ""]) => src,
      );
      for (const source of sources) {
        const url = new URL(source, page);
        if (url.origin === page.origin && key.test((await ask(url)).text)) {
          return `it is in ${url.pathname}`;
        }
      }
    },
  },
  {
    name: "the mock is not in production",
    advice:
      "Leave the mock's four files out of what is deployed: rm dist/mockServiceWorker.js dist/tool-router-connect.*",
    async find({ page }) {
      for (const file of ["mockServiceWorker.js", "tool-router-connect.html"]) {
        const { status, text } = await ask(new URL(file, page));
        // Apps of one page answer everything with that page.
        if (status === 200 && /Mock Service Worker|tool-router-connect|__mock__/.test(text)) {
          return `${file} is served`;
        }
      }
    },
  },
  {
    name: "the callback page answers",
    advice:
      "Mount createCallbackHandler, or a page that calls completeAuthorization(); --callback says where.",
    async find({ callback }) {
      const { status, headers } = await ask(callback);
      const type = headers.get("content-type") ?? "";
      return status === 200 && type.includes("html") ? undefined : `it answers ${status}`;
    },
  },
  {
    name: "the content security policy allows the kit",
    advice:
      "Allow connect-src 'self', style-src 'self', and in img-src https://logos.composio.dev, where the apps' logos are.",
    async find({ page }) {
      const policy = (await ask(page)).headers.get("content-security-policy") ?? "";
      const images = directive(policy, "img-src") ?? directive(policy, "default-src");
      const showsLogos = ["*", "https:", "https://logos.composio.dev", "https://*.composio.dev"];
      if (images && !images.some((each) => showsLogos.includes(each))) {
        return `img-src is ${images.join(" ") || "empty"}`;
      }
      for (const name of ["connect-src", "style-src"]) {
        const sources = directive(policy, name) ?? directive(policy, "default-src");
        const isOpen = sources?.some((each) =>
          ["'self'", "*", "https:", page.origin].includes(each),
        );
        if (sources && !isOpen) return `${name} is ${sources.join(" ") || "empty"}`;
      }
    },
  },
];

function directive(policy: string, name: string): string[] | undefined {
  const found = policy.split(";").map((each) => each.trim().split(/\s+/));
  return found.find(([first]) => first?.toLowerCase() === name)?.slice(1);
}
