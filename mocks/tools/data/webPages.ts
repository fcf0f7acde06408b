import type { SeededRandom } from "./seededRandom.ts";
import { DAY, iso } from "./time.ts";
import { paragraph, sentence } from "./words.ts";

/** A page of a web that is made up around what is looked for. */
export interface WebPage {
  title: string;
  url: string;
  snippet: string;
  text: string;
  /** ISO 8601 */
  date: string;
}

const sites = ["docs.example.com", "news.example.org", "blog.example.net", "wiki.example.org"];
const slugOf = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);

/** A page at an address. */
export function webPage(random: SeededRandom, url: string, title: string, now: number): WebPage {
  const [snippet, date] = [`${title}: ${sentence(random)}`, iso(now - random.below(400) * DAY)];
  return { title, url, snippet, text: `# ${title}\n\n${snippet} ${paragraph(random)}`, date };
}

/** What a search for a text finds: always something, on the sites that are wanted and on none that is not. */
export function findPages(
  random: SeededRandom,
  query: string,
  count: number,
  now: number,
  filter: { only?: string[]; never?: string[] } = {},
): WebPage[] {
  const { only = [], never = [] } = filter;
  const hosts = (only.length > 0 ? only : sites).filter((site) => !never.includes(site));
  if (hosts.length === 0) return [];
  return Array.from({ length: count }, (_, index) => {
    const kind = ["", "A guide to ", "Notes on ", "What is new in ", "Questions about "][index % 5];
    const title = `${kind}${query}${index < 5 ? "" : ` (part ${Math.floor(index / 5) + 1})`}`;
    const url = `https://${hosts[index % hosts.length]}/${slugOf(title) || "page"}`;
    return webPage(random, url, title, now);
  });
}

/** The addresses of a site, its start page first. */
export function siteMap(random: SeededRandom, url: string, count: number): string[] {
  const { origin } = new URL(url);
  const pages = ["", "about", "pricing", "blog", "docs", "docs/start", "docs/api", "contact"];
  const posts = Array.from(
    { length: 4 + random.below(12) },
    (_, index) => `blog/post-${index + 1}`,
  );
  return [...pages, ...posts].slice(0, count).map((path) => `${origin}/${path}`);
}

/** What a page is called that nobody searched for: the end of its address. */
export function titleOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  const last = pathname.split("/").filter(Boolean).at(-1) ?? hostname;
  return last.replace(/\.\w+$/, "").replaceAll("-", " ");
}

/** Whether anything answers at an address: nothing does below `.invalid`, which is set aside for that. */
export function isReachable(url: string): boolean {
  return URL.canParse(url) && !new URL(url).hostname.endsWith(".invalid");
}
