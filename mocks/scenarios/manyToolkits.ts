import { toCatalogToolkit } from "../catalog/toCatalogToolkit.ts";
import type { AuthSchemeMode, CatalogToolkit } from "../catalog/types.ts";

const names =
  "Amber Atlas Aurora Beacon Birch Blue Bold Brass Bright Bronze Calm Canvas Cedar Chalk Cinder Clear Cloud Clover Cobalt Comet Copper Coral Cosmic Crest Crystal Dawn Delta Drift Dune Eagle Echo Ember Fable Falcon Fern Field Flint Forge Fox Frost Garnet Glacier Golden Granite Green Harbor Hazel Helix Heron Indigo Iron Ivory Jade Juniper Kestrel Lantern Lark Lemon Lilac Linen Lunar Maple Marble Meadow Mint Mosaic Nectar Nimbus North Oak Ocean Olive Onyx Opal Orchid Otter Pearl Pine Plum Polar Prism Quartz Quiet Raven Red River Robin Ruby Saffron Sage Scarlet Silver Slate Solar Spruce Stone Summit Swift Tidal Violet Willow".split(
    " ",
  );

const things =
  "Accounts Agendas Alerts Answers Articles Assets Audits Badges Ballots Bills Blueprints Boards Bookings Briefs Budgets Campaigns Cards Carts Cases Certificates Charts Checklists Claims Classes Clients Comments Contacts Contracts Coupons Courses Crews Customers Dashboards Deals Debts Deliveries Devices Diagrams Documents Donations Drafts Drawings Emails Employees Events Exams Exports Feeds Files Flights Flows Folders Forms Fragments Goals Grants Guests Guides Holidays Images Incidents Invoices Issues Jobs Journals Keys Leads Lessons Letters Links Lists Loans Locations Logs Maps Meals Meetings Messages Metrics Models Notes Offers Orders Pages Parcels Patients Payments Payrolls Permits Photos Plans Playlists Policies Polls Posts Prices Projects Quotes Rentals Reports Reviews".split(
    " ",
  );

/** How its connections are made, for every twentieth toolkit. */
const schemes: readonly { at: number; schemes: AuthSchemeMode[]; managed: AuthSchemeMode[] }[] = [
  { at: 3, schemes: ["OAUTH2"], managed: [] },
  { at: 7, schemes: ["API_KEY"], managed: [] },
  { at: 11, schemes: ["API_KEY"], managed: [] },
  { at: 13, schemes: ["OAUTH2", "API_KEY"], managed: ["OAUTH2"] },
  { at: 15, schemes: ["BASIC"], managed: [] },
  { at: 17, schemes: ["BEARER_TOKEN"], managed: [] },
  { at: 19, schemes: ["NO_AUTH"], managed: [] },
];

/**
 * A catalogue of as many toolkits as asked for: the given ones, then made-up ones, the same each time. Logos and tools are
 * made when they are first asked for, so that it costs a few milliseconds.
 */
export function manyToolkits(
  known: readonly CatalogToolkit[],
  count: number,
): readonly CatalogToolkit[] {
  const made = Array.from({ length: Math.max(count - known.length, 0) }, (_, at) =>
    makeToolkit(at),
  );
  return [...known, ...made].slice(0, count);
}

function makeToolkit(at: number): CatalogToolkit {
  const name = names[at % names.length] ?? "";
  const thing = things[Math.floor(at / names.length) % things.length] ?? "";
  const round = Math.floor(at / (names.length * things.length));
  const suffix = round === 0 ? "" : String(round + 1);
  const scheme = schemes.find((one) => one.at === at % 20);
  const many = thing.toUpperCase();
  const one = many.replace(/IES$/, "Y").replace(/([^S])S$/, "$1");
  return toCatalogToolkit([
    `${name}_${thing}${suffix}`.toLowerCase(),
    `${name} ${thing}${suffix && ` ${suffix}`}`,
    `Keep your ${thing.toLowerCase()} in ${name}. Made up, to fill a long list.`,
    "made up",
    scheme?.schemes ?? ["OAUTH2"],
    scheme?.managed ?? ["OAUTH2"],
    "",
    `LIST_${many} CREATE_${one}`,
  ]);
}
