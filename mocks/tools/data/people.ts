import { createSeededRandom } from "./seededRandom.ts";

/** Somebody. */
export interface Person {
  first: string;
  last: string;
  name: string;
  email: string;
  /** A user name: `ada-berg`. */
  login: string;
}

const firsts =
  "Amara Ben Chloe Dev Elena Farid Greta Hiro Ines Jonas Kira Liam Mina Noor Oscar Priya Quinn Rosa Samir Tara Uma Viktor Wren Yara Zoe".split(
    " ",
  );
const lasts =
  "Abara Berg Costa Diaz Engel Fischer Garcia Haddad Ito Jensen Kovacs Lindt Moreau Novak Okafor Patel Quist Rossi Silva Tanaka Urban Vega Weber Yilmaz Zhou".split(
    " ",
  );

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** The person whose account it is, derived from an address or a name. */
export function personOf(identity: string): Person {
  const [local = "", domain] = identity.split("@");
  const words = local.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const [first = "Someone", ...rest] = words.map(capitalised);
  const login = words.join("-").toLowerCase() || "someone";
  const email = domain === undefined ? `${login.replaceAll("-", ".")}@example.com` : identity;
  return { first, last: rest.join(" "), name: [first, ...rest].join(" "), email, login };
}

/** Eight people whom the account deals with: colleagues, customers. */
export function peopleAround(seed: string): Person[] {
  const random = createSeededRandom(`${seed} people`);
  const start = random.below(firsts.length);
  return Array.from({ length: 8 }, (_, index) => {
    // Steps of 3 in a list of 25: no first name comes twice.
    const first = firsts[(start + index * 3) % firsts.length] ?? "Amara";
    const last = random.pick(lasts);
    const login = `${first}-${last}`.toLowerCase();
    const email = `${login.replace("-", ".")}@${random.pick(["example.com", "example.org"])}`;
    return { first, last, name: `${first} ${last}`, email, login };
  });
}
