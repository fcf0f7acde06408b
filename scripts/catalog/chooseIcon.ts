import { readFileSync } from "node:fs";
import * as v from "valibot";

/** A brand's mark: one path on a 24 by 24 canvas, and the brand's colour without `#`. */
export interface BrandIcon {
  name: string;
  hex: string;
  path: string;
  /** Much wider than high, so that it looks small beside the others. */
  wide: boolean;
}

// Only where the slug alone does not find the brand: a family's mark for its members, or another spelling.
const spelledOtherwise: Readonly<Record<string, string>> = {
  anthropic_administrator: "anthropic",
  brex_staging: "brex",
  bunnycdn: "bunnydotnet",
  cal: "caldotcom",
  discordbot: "discord",
  dropbox_sign: "dropbox",
  fillout_forms: "fillout",
  googlesuper: "google",
  hackernews: "ycombinator",
  hackerrank_work: "hackerrank",
  metaads: "meta",
  perplexityai: "perplexity",
  twitter: "x",
  twitter_media: "x",
  wolfram_alpha_api: "wolfram",
  zoho_bigin: "zoho",
  zoho_books: "zoho",
  zoho_desk: "zoho",
  zoho_inventory: "zoho",
  zoho_invoice: "zoho",
  zoho_mail: "zoho",
};

// Namesakes: another company's mark. A wrong logo is worse than none.
const namesakes = ["abstract", "kit"];

const wideMarks = ["caldotcom", "coinbase", "fillout", "lastpass", "nasa", "ngrok", "zoho", "zoom"];

const directory = new URL("../../node_modules/simple-icons/", import.meta.url);
const IconList = v.array(v.object({ title: v.string(), slug: v.string(), hex: v.string() }));
const icons = v.parse(
  IconList,
  JSON.parse(readFileSync(new URL("data/simple-icons.json", directory), "utf8")),
);

const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, "");

const bySlug = new Map(icons.map((icon) => [icon.slug, icon]));
const byTitle = new Map(icons.map((icon) => [plain(icon.title), icon]));

/** The brand's icon in simple-icons, or undefined when it has none that is surely this toolkit's. */
export function chooseIcon(slug: string): BrandIcon | undefined {
  const other = spelledOtherwise[slug];
  const icon = other === undefined ? byTitle.get(plain(slug)) : bySlug.get(other);
  if (other !== undefined && icon === undefined) throw new Error(`simple-icons has no ${other}`);
  if (icon === undefined || namesakes.includes(slug)) return undefined;
  const svg = readFileSync(new URL(`icons/${icon.slug}.svg`, directory), "utf8");
  const path = /<path d="([^"]+)"/.exec(svg)?.[1];
  if (path === undefined) throw new Error(`The icon ${icon.slug} is not one path`);
  return { name: icon.slug, hex: icon.hex, path, wide: wideMarks.includes(icon.slug) };
}
