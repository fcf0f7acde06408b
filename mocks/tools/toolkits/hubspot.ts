import type { Call, Handlers } from "../call.ts";
import { page } from "../data/page.ts";
import { mentions } from "../data/search.ts";
import { DAY, iso, isoDay } from "../data/time.ts";
import { firm, thing, title } from "../data/words.ts";
import { objectIn, textIn } from "../json.ts";
import { fail, notFound } from "../toolFailure.ts";
import type { JsonObject } from "../types.ts";

const record = (id: string, at: number, properties: JsonObject, archived = false): JsonObject => ({
  id,
  properties: { hs_object_id: id, createdate: iso(at), ...properties },
  createdAt: iso(at),
  updatedAt: iso(at),
  archived,
});

function recordsOf({ open, people }: Call, kind: string) {
  return open({
    kind,
    key: "id",
    size: 18,
    every: 3 * DAY,
    make(random, at, number) {
      const { first, last, email } = random.pick(people);
      const name = firm(random);
      const mail = email.replace("@", `+${number}@`);
      const properties: Record<string, JsonObject> = {
        contacts: { firstname: first, lastname: last, email: mail, company: name },
        companies: { name, domain: `${name.toLowerCase().replace(" ", "-")}.example` },
        deals: {
          dealname: `${name}: ${thing(random)}`,
          amount: random.digits(4),
          dealstage: "qualifiedtobuy",
        },
        tickets: { subject: title(random), hs_pipeline_stage: String(1 + random.below(4)) },
      };
      return record(random.digits(10), at, properties[kind] ?? {}, random.chance(10));
    },
  });
}

const campaignsOf = ({ open }: Call) =>
  open({
    kind: "campaigns",
    key: "id",
    size: 6,
    every: 20 * DAY,
    make: (random, at) => ({
      id: random.uuid(),
      properties: { hs_name: title(random) },
      createdAt: iso(at),
    }),
  });

/** Only the properties that were asked for, if any were. */
function chosen(item: JsonObject, names: string[]): JsonObject {
  const all = objectIn(item.properties);
  if (names.length === 0) return item;
  return {
    ...item,
    properties: Object.fromEntries(names.map((name) => [name, all[name] ?? null])),
  };
}

function results({ args }: Call, found: JsonObject[]): JsonObject {
  const { items, next } = page(found, args.number("limit"), args.text("after"));
  return { results: items, ...(next === null ? {} : { paging: { next: { after: next } } }) };
}

export const hubspotHandlers: Handlers = {
  HUBSPOT_LIST(call) {
    const { args } = call;
    const found = recordsOf(call, args.text("objectType"))
      .all()
      .filter(({ archived }) => archived === args.flag("archived"))
      .map((item) => chosen(item, args.texts("properties")));
    return results(call, found);
  },
  HUBSPOT_CREATE(call) {
    const { args, now } = call;
    const records = recordsOf(call, args.text("objectType"));
    const properties = args.object("properties");
    const { email } = properties;
    const same = records.all().find((item) => objectIn(item.properties).email === email);
    if (email !== undefined && same !== undefined) {
      fail(`Contact already exists. Existing ID: ${textIn(same.id)}`);
    }
    return records.add((random) => record(random.digits(10), now, properties));
  },
  HUBSPOT_FETCH_CONTACT_DETAILS_BY_ID(call) {
    const { args } = call;
    const id = args.text("contactId");
    const contact = recordsOf(call, "contacts").find(id) ?? notFound("contact", id);
    return chosen(contact, args.texts("properties"));
  },
  HUBSPOT_CAMPAIGN_SEARCH(call) {
    const found = campaignsOf(call)
      .all()
      .filter(({ properties }) => mentions(properties, call.args.text("name")));
    return { total: found.length, ...results(call, found) };
  },
  HUBSPOT_FETCH_REVENUE(call) {
    const { args, random, now } = call;
    const id = args.text("campaignGuid");
    if (campaignsOf(call).find(id) === undefined) notFound("campaign", id);
    const from = args.text("startDate") || isoDay(now - 365 * DAY);
    const to = args.text("endDate") || isoDay(now);
    if (from > to) fail("Bad Request: startDate is after endDate.");
    const chance = random(`revenue ${id} ${args.text("attributionModel")} ${from}`);
    const dealsNumber = 1 + chance.below(20);
    const revenueAmount = dealsNumber * (500 + chance.below(4000));
    return {
      campaignGuid: id,
      attributionModel: args.text("attributionModel"),
      startDate: from,
      endDate: to,
      contactsNumber: dealsNumber * 3,
      dealsNumber,
      dealAmount: revenueAmount,
      revenueAmount,
      currencyCode: "USD",
    };
  },
};
