import type { Call, Handlers } from "../call.ts";
import { DAY, HOUR, seconds } from "../data/time.ts";
import { firm, thing } from "../data/words.ts";
import { numberIn } from "../json.ts";
import { fail, notFound } from "../toolFailure.ts";
import type { JsonObject } from "../types.ts";

const object = (type: string, id: string, at: number, rest: JsonObject): JsonObject => ({
  id,
  object: type,
  created: seconds(at),
  livemode: false,
  ...rest,
});

function customersOf({ open, people }: Call) {
  return open({
    kind: "customers",
    key: "id",
    size: 16,
    every: 6 * DAY,
    make(random, at, number) {
      const { name, email } = random.pick(people);
      const rest = { name: `${name}, ${firm(random)}`, email: email.replace("@", `+${number}@`) };
      return object("customer", `cus_${random.id(14)}`, at, {
        ...rest,
        currency: "usd",
        balance: 0,
      });
    },
  });
}

function chargesOf(call: Call) {
  const customers = customersOf(call).all();
  return call.open({
    kind: "charges",
    key: "id",
    size: 30,
    every: 19 * HOUR,
    until: call.now,
    make(random, at) {
      const isPaid = random.chance(90);
      return object("charge", `ch_${random.id(24)}`, at, {
        amount: 500 + random.below(40_000),
        amount_refunded: 0,
        currency: "usd",
        customer: random.pick(customers).id ?? "",
        description: `Payment for ${thing(random)}`,
        paid: isPaid,
        refunded: false,
        status: isPaid ? "succeeded" : "failed",
      });
    },
  });
}

/** A list as Stripe pages it: from after an item on. */
function list({ args }: Call, url: string, all: JsonObject[]): JsonObject {
  const after = args.text("starting_after");
  const start = after === "" ? 0 : all.findIndex(({ id }) => id === after) + 1;
  if (after !== "" && start === 0) notFound("object", after);
  const end = start + args.number("limit");
  return { object: "list", url, has_more: end < all.length, data: all.slice(start, end) };
}

export const stripeHandlers: Handlers = {
  STRIPE_LIST_CUSTOMERS(call) {
    const email = call.args.text("email");
    const found = customersOf(call).all();
    return list(
      call,
      "/v1/customers",
      found.filter((one) => email === "" || one.email === email),
    );
  },
  STRIPE_LIST_CHARGES(call) {
    const customer = call.args.text("customer");
    const found = chargesOf(call).all();
    return list(
      call,
      "/v1/charges",
      found.filter((one) => customer === "" || one.customer === customer),
    );
  },
  STRIPE_CREATE_PRODUCT(call) {
    const { args, now } = call;
    return call.stored("products").add((random) =>
      object("product", `prod_${random.id(14)}`, now, {
        name: args.text("name"),
        description: args.textOrNull("description"),
        active: args.flag("active"),
        metadata: args.object("metadata"),
      }),
    );
  },
  STRIPE_CREATE_PRICE(call) {
    const { args, now } = call;
    const product = args.text("product");
    if (call.stored("products").find(product) === undefined) notFound("product", product);
    const interval = args.text("interval");
    return call.stored("prices").add((random) =>
      object("price", `price_${random.id(24)}`, now, {
        product,
        unit_amount: args.number("unit_amount"),
        currency: args.text("currency"),
        active: true,
        type: interval === "" ? "one_time" : "recurring",
        recurring: interval === "" ? null : { interval, interval_count: 1 },
      }),
    );
  },
  STRIPE_CREATE_INVOICE(call) {
    const { args, now } = call;
    const id = args.text("customer");
    const customer = customersOf(call).find(id) ?? notFound("customer", id);
    const method = args.text("collection_method");
    const due = seconds(now) + args.number("days_until_due") * 86_400;
    return call.stored("invoices").add((random) =>
      object("invoice", `in_${random.id(24)}`, now, {
        customer: id,
        customer_email: customer.email ?? null,
        collection_method: method,
        due_date: method === "send_invoice" ? due : null,
        description: args.textOrNull("description"),
        metadata: args.object("metadata"),
        currency: "usd",
        amount_due: 0,
        total: 0,
        status: "draft",
      }),
    );
  },
  STRIPE_CREATE_REFUND(call) {
    const { args, now } = call;
    const charges = chargesOf(call);
    const id = args.text("charge");
    const charge = charges.find(id) ?? notFound("charge", id);
    if (charge.paid !== true) fail(`Charge ${id} was not paid, and can't be refunded.`);
    const left = numberIn(charge.amount) - numberIn(charge.amount_refunded);
    const amount = args.has("amount") ? args.number("amount") : left;
    if (left === 0) fail(`Charge ${id} has already been refunded.`);
    if (amount > left)
      fail(`Refund amount (${amount}) is greater than what is left of the charge (${left}).`);
    const amount_refunded = numberIn(charge.amount_refunded) + amount;
    charges.put({ ...charge, amount_refunded, refunded: amount_refunded === charge.amount });
    return call.stored("refunds").add((random) =>
      object("refund", `re_${random.id(24)}`, now, {
        charge: id,
        amount,
        currency: charge.currency ?? "usd",
        reason: args.textOrNull("reason"),
        status: "succeeded",
      }),
    );
  },
};
