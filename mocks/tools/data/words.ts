import type { SeededRandom } from "./seededRandom.ts";

const list = (words: string) => words.split("|");
const deeds = list(
  "Fix|Review|Plan|Ship|Draft|Test|Update|Rework|Document|Simplify|Measure|Discuss|Check|Prepare",
);
const things = list(
  "the invoice export|the login page|onboarding for new teams|billing settings|dark mode|the mobile layout|search results|the weekly report|webhook retries|the customer survey|rate limits|the pricing page|the data import|team invitations|audit logs|the release notes|the help centre|password resets|the partner contract|the office move",
);
const days = list("Monday|Tuesday|Wednesday|Thursday|Friday|the end of the week|our next call");
const firms = list(
  "Alder Works|Brightside|Cedar Labs|Dunewell|Eastgate|Fernhill|Goldleaf|Harborline|Inkwell|Juniper Foods",
);

/** What people work on: `the invoice export`. */
export const thing = (random: SeededRandom): string => random.pick(things);

/** A task in a few words: `Review the pricing page`. */
export const title = (random: SeededRandom): string => `${random.pick(deeds)} ${thing(random)}`;

/** A firm's name. */
export const firm = (random: SeededRandom): string => random.pick(firms);

/** A sentence as colleagues write it. */
export function sentence(random: SeededRandom): string {
  const [what, when] = [thing(random), random.pick(days)];
  return random.pick([
    `Could you look at ${what} before ${when}?`,
    `We talked about ${what} and agreed to go on by ${when}.`,
    `My notes on ${what} are in the shared folder.`,
    `Who takes care of ${what} now?`,
    `The first part of ${what} is done, the rest follows by ${when}.`,
    `Two customers asked about ${what} this week.`,
    `Let's keep ${what} small, and see what we learn by ${when}.`,
  ]);
}

/** Two to four sentences. */
export function paragraph(random: SeededRandom): string {
  return Array.from({ length: 2 + random.below(3) }, () => sentence(random)).join(" ");
}
