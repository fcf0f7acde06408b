import type { UserSeed } from "tool-router-react/mock";

/** Few accounts and many, between which a figure must not change much. */
export const few = 100;
export const many = 100_000;

const perUser = 50;
const toolkits = ["gmail", "github", "slack", "notion", "linear", "exa", "stripe", "hubspot"];

/** So many accounts of ever more users of one project; Ann always has the same few among them. */
export function crowd(accounts: number): UserSeed[] {
  const ann = toolkits.slice(0, 5).map((toolkit) => ({ toolkit }));
  const others = accounts - ann.length;
  return [
    { id: "ann", accounts: ann },
    ...Array.from({ length: Math.ceil(others / perUser) }, (_, user) => ({
      id: `user_${user}`,
      accounts: Array.from({ length: Math.min(perUser, others - user * perUser) }, (_, at) => ({
        toolkit: toolkits[at % toolkits.length] ?? "gmail",
      })),
    })),
  ];
}
