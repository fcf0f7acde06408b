// @vitest-environment node
import { describe, expect, test } from "vitest";
import { readPath } from "../fixtures/mockApi.ts";
import { connectUser, NOW, testBackend } from "./support/toolUser.ts";

const user = (toolkit: string) => connectUser(testBackend(), toolkit);

describe("HubSpot", () => {
  test("adds a contact, gets it and lists it, with the properties asked for", async () => {
    const ada = await user("hubspot");
    const properties = { email: "zoe@example.org", firstname: "Zoe" };
    const made = await ada.run("HUBSPOT_CREATE", { properties });
    const contactId = made.text("id");
    const got = await ada.run("HUBSPOT_FETCH_CONTACT_DETAILS_BY_ID", {
      contactId,
      properties: ["email", "phone"],
    });
    expect(got.data).toMatchObject({
      id: contactId,
      properties: { email: "zoe@example.org", phone: null },
    });
    const listed = await ada.run("HUBSPOT_LIST", { properties: ["firstname"] });
    expect(listed.item("results.0").properties).toEqual({ firstname: "Zoe" });
    expect(await ada.fail("HUBSPOT_CREATE", { properties })).toBe(
      `Contact already exists. Existing ID: ${contactId}`,
    );
    expect(await ada.fail("HUBSPOT_FETCH_CONTACT_DETAILS_BY_ID", { contactId: "1" })).toMatch(
      /^Not Found/,
    );
  });

  test("lists each kind of record, archived ones apart, and turns pages", async () => {
    const ada = await user("hubspot");
    const shapes = {
      contacts: "email",
      companies: "domain",
      deals: "dealname",
      tickets: "subject",
    };
    for (const [objectType, property] of Object.entries(shapes)) {
      const given = await ada.run("HUBSPOT_LIST", { objectType });
      expect(given.item("results.0.properties")).toHaveProperty(property);
    }
    const archived = await ada.run("HUBSPOT_LIST", {
      objectType: "deals",
      archived: true,
      limit: 100,
    });
    const live = await ada.run("HUBSPOT_LIST", { objectType: "deals", limit: 100 });
    expect(archived.list("results").length + live.list("results").length).toBe(18);
    const first = await ada.run("HUBSPOT_LIST", { objectType: "deals", limit: 5 });
    const second = await ada.run("HUBSPOT_LIST", {
      objectType: "deals",
      limit: 5,
      after: first.text("paging.next.after"),
    });
    expect([...first.list("results"), ...second.list("results")]).toEqual(
      live.list("results").slice(0, 10),
    );
  });

  test("finds campaigns, and says what they earned", async () => {
    const ada = await user("hubspot");
    const all = await ada.run("HUBSPOT_CAMPAIGN_SEARCH");
    const name = all.text("results.0.properties.hs_name");
    expect((await ada.run("HUBSPOT_CAMPAIGN_SEARCH", { name })).list("results")).toContainEqual(
      all.item("results.0"),
    );
    expect((await ada.run("HUBSPOT_CAMPAIGN_SEARCH", { name: "zebra" })).data.total).toBe(0);
    const campaignGuid = all.text("results.0.id");
    const revenue = await ada.run("HUBSPOT_FETCH_REVENUE", { campaignGuid });
    expect(revenue.data).toMatchObject({
      campaignGuid,
      attributionModel: "LINEAR",
      revenueAmount: expect.any(Number),
    });
    const backwards = { campaignGuid, startDate: "2026-02-01", endDate: "2026-01-01" };
    expect(await ada.fail("HUBSPOT_FETCH_REVENUE", backwards)).toMatch(
      /startDate is after endDate/,
    );
    const nobodys = { campaignGuid: "00000000-0000-4000-8000-000000000000" };
    expect(await ada.fail("HUBSPOT_FETCH_REVENUE", nobodys)).toMatch(/^Not Found/);
  });
});

describe("Stripe", () => {
  test("lists customers and their charges, page by page", async () => {
    const ada = await user("stripe");
    const all = await ada.run("STRIPE_LIST_CUSTOMERS", { limit: 100 });
    const first = await ada.run("STRIPE_LIST_CUSTOMERS", { limit: 10 });
    const starting_after = first.text("data.9.id");
    const rest = await ada.run("STRIPE_LIST_CUSTOMERS", { limit: 10, starting_after });
    expect([...first.list("data"), ...rest.list("data")]).toEqual(all.list("data"));
    expect([first.data.has_more, rest.data.has_more]).toEqual([true, false]);
    const email = all.text("data.0.email");
    const one = await ada.run("STRIPE_LIST_CUSTOMERS", { email });
    expect(one.each("data", "email")).toEqual([email]);

    const charges = await ada.run("STRIPE_LIST_CHARGES", { limit: 100 });
    const customer = charges.text("data.0.customer");
    const theirs = await ada.run("STRIPE_LIST_CHARGES", { customer, limit: 100 });
    expect(theirs.list("data")).toEqual(
      charges.list("data").filter((charge) => readPath(charge, "customer") === customer),
    );
    expect(await ada.fail("STRIPE_LIST_CUSTOMERS", { starting_after: "cus_x" })).toMatch(
      /^Not Found/,
    );
  });

  test("sells a product at a price, and drafts an invoice", async () => {
    const ada = await user("stripe");
    const product = (await ada.run("STRIPE_CREATE_PRODUCT", { name: "Tea" })).text("id");
    const price = await ada.run("STRIPE_CREATE_PRICE", {
      product,
      unit_amount: 400,
      interval: "month",
    });
    expect(price.data).toMatchObject({
      object: "price",
      product,
      currency: "usd",
      type: "recurring",
      recurring: { interval: "month" },
    });
    const once = await ada.run("STRIPE_CREATE_PRICE", { product, unit_amount: 400 });
    expect(once.data).toMatchObject({ type: "one_time", recurring: null });
    expect(await ada.fail("STRIPE_CREATE_PRICE", { product: "prod_x", unit_amount: 1 })).toMatch(
      /^Not Found/,
    );

    const customer = (await ada.run("STRIPE_LIST_CUSTOMERS")).text("data.0.id");
    const invoice = await ada.run("STRIPE_CREATE_INVOICE", { customer, days_until_due: 10 });
    expect(invoice.data).toMatchObject({
      customer,
      status: "draft",
      due_date: NOW / 1000 + 10 * 86_400,
    });
    expect(await ada.fail("STRIPE_CREATE_INVOICE", { customer: "cus_x" })).toMatch(/^Not Found/);
  });

  test("gives money back, and no more than was paid", async () => {
    const ada = await user("stripe");
    const charges = await ada.run("STRIPE_LIST_CHARGES", { limit: 100 });
    const paid = charges.list("data").find((one) => readPath(one, "paid") === true);
    const charge = String(readPath(paid, "id"));
    const amount = Number(readPath(paid, "amount"));
    const refund = await ada.run("STRIPE_CREATE_REFUND", { charge, amount: 100 });
    expect(refund.data).toMatchObject({
      object: "refund",
      charge,
      amount: 100,
      status: "succeeded",
    });
    const now = async () =>
      (await ada.run("STRIPE_LIST_CHARGES", { limit: 100 }))
        .list("data")
        .find((one) => readPath(one, "id") === charge);
    expect(await now()).toMatchObject({ amount_refunded: 100, refunded: false });
    expect(await ada.fail("STRIPE_CREATE_REFUND", { charge, amount })).toMatch(
      /greater than what is left/,
    );
    await ada.run("STRIPE_CREATE_REFUND", { charge });
    expect(await now()).toMatchObject({ amount_refunded: amount, refunded: true });
    expect(await ada.fail("STRIPE_CREATE_REFUND", { charge })).toMatch(/already been refunded/);
    const unpaid = charges.list("data").find((one) => readPath(one, "paid") === false);
    expect(await ada.fail("STRIPE_CREATE_REFUND", { charge: readPath(unpaid, "id") })).toMatch(
      /was not paid/,
    );
  });
});
