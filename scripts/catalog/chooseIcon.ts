import { readFileSync } from "node:fs";
import * as v from "valibot";

/** A brand's mark: one path on a 24 by 24 canvas, and the brand's colour without `#`. */
export interface BrandMark {
  name: string;
  hex: string;
  path: string;
  /** Much wider than high, so that it looks small beside the others. */
  wide: boolean;
}

/** A brand's logo in its own colours: what is in its `<svg>`, and the size of its canvas. */
export interface BrandPicture {
  name: string;
  body: string;
  width: number;
  height: number;
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

// Brands of which simple-icons has no mark (any more). By hand: the sets have namesakes, and wordmarks that no tile holds.
const picturesBySlug: Readonly<Record<string, string>> = {
  active_campaign: "logos:active-campaign-icon",
  adobe: "logos:adobe-icon",
  amplitude: "logos:amplitude-icon",
  apify: "logos:apify-icon",
  bugsnag: "logos:bugsnag-icon",
  composio: "logos:composio-icon",
  composio_search: "logos:composio-icon",
  customer_io: "logos:customerio-icon",
  eventbrite: "logos:eventbrite-icon",
  exa: "logos:exa-icon",
  excel: "vscode-icons:file-type-excel",
  firecrawl: "logos:firecrawl-icon",
  launch_darkly: "logos:launchdarkly-icon",
  linkedin: "logos:linkedin-icon",
  microsoft_teams: "logos:microsoft-teams",
  monday: "logos:monday-icon",
  one_drive: "logos:microsoft-onedrive",
  openai: "logos:openai-icon",
  outlook: "vscode-icons:file-type-outlook",
  productboard: "logos:productboard-icon",
  salesforce: "logos:salesforce",
  sendgrid: "logos:sendgrid-icon",
  slack: "logos:slack-icon",
  sourcegraph: "logos:sourcegraph",
  tavily: "logos:tavily",
};

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
export function chooseMark(slug: string): BrandMark | undefined {
  const other = spelledOtherwise[slug];
  const icon = other === undefined ? byTitle.get(plain(slug)) : bySlug.get(other);
  if (other !== undefined && icon === undefined) throw new Error(`simple-icons has no ${other}`);
  if (icon === undefined || namesakes.includes(slug)) return undefined;
  const svg = readFileSync(new URL(`icons/${icon.slug}.svg`, directory), "utf8");
  const path = /<path d="([^"]+)"/.exec(svg)?.[1];
  if (path === undefined) throw new Error(`The icon ${icon.slug} is not one path`);
  return { name: icon.slug, hex: icon.hex, path, wide: wideMarks.includes(icon.slug) };
}

const IconSet = v.object({
  icons: v.record(
    v.string(),
    v.object({ body: v.string(), width: v.optional(v.number()), height: v.optional(v.number()) }),
  ),
  width: v.optional(v.number(), 16),
  height: v.optional(v.number(), 16),
});

function readIcons(from: URL): v.InferOutput<typeof IconSet> {
  return v.parse(IconSet, JSON.parse(readFileSync(new URL("icons.json", from), "utf8")));
}

const sets = new Map([
  ["logos", readIcons(new URL("../../node_modules/@iconify-json/logos/", import.meta.url))],
  [
    "vscode-icons",
    readIcons(new URL("../../node_modules/@iconify-json/vscode-icons/", import.meta.url)),
  ],
]);

/** The brand's logo in its own colours, for toolkits that are named above. */
export function choosePicture(slug: string): BrandPicture | undefined {
  const name = picturesBySlug[slug];
  if (name === undefined) return undefined;
  const [set = "", key = ""] = name.split(":");
  const found = sets.get(set);
  const icon = found?.icons[key];
  if (!found || !icon) throw new Error(`There is no icon ${name}`);
  // Shapes and gradients only: it is shown by pages as it stands.
  if (
    /<(?!\/?(?:circle|defs|ellipse|g|linearGradient|path|radialGradient|stop|use)\b)/.test(
      icon.body,
    )
  ) {
    throw new Error(`The icon ${name} has more than shapes in it`);
  }
  return {
    name,
    body: icon.body,
    width: icon.width ?? found.width,
    height: icon.height ?? found.height,
  };
}
