import type { CatalogTool } from "../types.ts";
import { anyObject, args, choice, flag, limit, text, texts, tool } from "./schema.ts";

const objectType = choice(
  "What kind of record.",
  ["contacts", "companies", "deals", "tickets"],
  "contacts",
);
const after = text("Where the page before ended.");

/** HubSpot's tools. */
export const hubspotTools: CatalogTool[] = [
  tool(
    "HUBSPOT_LIST",
    "List records",
    "Lists contacts, companies, deals or tickets.",
    ["readOnlyHint"],
    args({
      objectType,
      properties: texts("What to give of each.", { examples: [["email", "firstname"]] }),
      limit: limit(10, 100),
      after,
      archived: flag("Whether to give archived ones only.", false),
    }),
  ),
  tool(
    "HUBSPOT_CREATE",
    "Create record",
    "Adds a contact, company, deal or ticket.",
    [],
    args(
      {
        objectType,
        properties: anyObject("What is known of it, by HubSpot's property names.", [
          { email: "ana@acme.com", firstname: "Ana" },
        ]),
      },
      ["properties"],
    ),
  ),
  tool(
    "HUBSPOT_FETCH_CONTACT_DETAILS_BY_ID",
    "Fetch contact details",
    "Gets one contact.",
    ["readOnlyHint"],
    args({ contactId: text("The contact."), properties: texts("What to give of it.") }, [
      "contactId",
    ]),
  ),
  tool(
    "HUBSPOT_CAMPAIGN_SEARCH",
    "Search campaigns",
    "Finds marketing campaigns by name.",
    ["readOnlyHint"],
    args({ name: text("Part of the name."), limit: limit(50, 100), after }),
  ),
  tool(
    "HUBSPOT_FETCH_REVENUE",
    "Fetch revenue",
    "Says how much revenue a campaign is credited with.",
    ["readOnlyHint"],
    args(
      {
        campaignGuid: text("The campaign.", { format: "uuid" }),
        attributionModel: choice(
          "How to divide credit.",
          ["LINEAR", "FIRST_INTERACTION", "LAST_INTERACTION"],
          "LINEAR",
        ),
        startDate: text("From this day.", { format: "date" }),
        endDate: text("To this day.", { format: "date" }),
      },
      ["campaignGuid"],
    ),
  ),
];
