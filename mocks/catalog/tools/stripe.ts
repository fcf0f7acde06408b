import type { CatalogTool } from "../types.ts";
import { anyObject, args, choice, flag, limit, text, tool, whole } from "./schema.ts";

const after = text("The ID that the page before ended with.");
const customer = text("The customer.", { pattern: "^cus_", examples: ["cus_NffrFeUfNV2Hib"] });
const currency = text("ISO 4217, three small letters.", { pattern: "^[a-z]{3}$", default: "usd" });
const cents = (what: string) =>
  whole(`${what}, in the smallest unit of the currency: 1000 is 10.00 USD.`, { minimum: 0 });
const metadata = anyObject("Notes of your own, texts only.");

/** Stripe's tools. */
export const stripeTools: CatalogTool[] = [
  tool(
    "STRIPE_LIST_CUSTOMERS",
    "List customers",
    "Lists customers, newest first.",
    ["readOnlyHint"],
    args({
      email: text("Only those with this address.", { format: "email" }),
      limit: limit(10, 100),
      starting_after: after,
    }),
  ),
  tool(
    "STRIPE_LIST_CHARGES",
    "List charges",
    "Lists payments that were taken or tried, newest first.",
    ["readOnlyHint"],
    args({ customer, limit: limit(10, 100), starting_after: after }),
  ),
  tool(
    "STRIPE_CREATE_PRODUCT",
    "Create product",
    "Adds something to sell.",
    [],
    args(
      {
        name: text("What customers see on their invoice."),
        description: text("What it is."),
        active: flag("Whether it can be bought.", true),
        metadata,
      },
      ["name"],
    ),
  ),
  tool(
    "STRIPE_CREATE_PRICE",
    "Create price",
    "Sets what a product costs, once or again and again.",
    [],
    args(
      {
        product: text("The product.", { pattern: "^prod_" }),
        unit_amount: cents("The price"),
        currency,
        interval: choice("How often it is paid; left out, once.", ["day", "week", "month", "year"]),
      },
      ["product", "unit_amount"],
    ),
  ),
  tool(
    "STRIPE_CREATE_INVOICE",
    "Create invoice",
    "Drafts an invoice for what a customer owes.",
    [],
    args(
      {
        customer,
        collection_method: choice(
          "How it is paid.",
          ["charge_automatically", "send_invoice"],
          "send_invoice",
        ),
        days_until_due: whole("How many days there are to pay.", { default: 30, minimum: 1 }),
        description: text("A note on it."),
        metadata,
      },
      ["customer"],
    ),
  ),
  tool(
    "STRIPE_CREATE_REFUND",
    "Create refund",
    "Gives money back; this cannot be undone.",
    ["destructiveHint"],
    args(
      {
        charge: text("The charge.", { pattern: "^ch_" }),
        amount: cents("How much to give back; left out, all of it"),
        reason: choice("Why.", ["duplicate", "fraudulent", "requested_by_customer"]),
      },
      ["charge"],
    ),
  ),
];
