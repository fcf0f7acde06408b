import { mentions, type SearchTerm, searchTerms } from "../data/search.ts";
import { DAY } from "../data/time.ts";
import { listIn, textIn } from "../json.ts";
import type { JsonObject } from "../types.ts";

const AGES: Readonly<Record<string, number>> = { d: DAY, m: 30 * DAY, y: 365 * DAY };

/** Whether a mail is among those that a query in Gmail's own words is after. */
export function findsMail(mail: JsonObject, query: string, now: number): boolean {
  return searchTerms(query).every((term) => meets(mail, term, now) !== term.isNot);
}

function meets(mail: JsonObject, { field, value }: SearchTerm, now: number): boolean {
  const at = Date.parse(textIn(mail.messageTimestamp));
  const labels = listIn(mail.labelIds);
  switch (field) {
    case "from":
      return value === "me" ? labels.includes("SENT") : mentions(mail.sender, value);
    case "to":
    case "cc":
    case "bcc":
    case "subject":
      return mentions(mail[field], value);
    case "is":
    case "in":
    case "label":
      if (value === "read") return !labels.includes("UNREAD");
      if (value === "anywhere") return true;
      return labels.includes(value.toUpperCase().replace(/^DRAFTS$/, "DRAFT"));
    case "has":
      return false;
    case "newer_than":
      return at >= now - age(value);
    case "older_than":
      return at < now - age(value);
    case "after":
      return at >= Date.parse(value.replaceAll("/", "-"));
    case "before":
      return at < Date.parse(value.replaceAll("/", "-"));
    default:
      return mentions(mail, field === "" ? value : `${field}:${value}`);
  }
}

const age = (value: string) => Number.parseInt(value, 10) * (AGES[value.slice(-1)] ?? DAY);
