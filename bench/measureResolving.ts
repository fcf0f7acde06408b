import { createMockBackend, type MockBackend } from "tool-router-react/mock";
import { compareWork } from "./compareWork.ts";
import { few, many } from "./crowd.ts";
import type { Figure } from "./Figure.ts";

const perUser = 50;
const calls = 500;
const warmups = 10;
const repeats = 101;

interface Case {
  backend: MockBackend;
  sessionId: string;
}

/** A platform with so many accounts of Gmail: of many users, or all of one. */
async function prepare(accounts: number, ofOneUser: boolean): Promise<Case> {
  const userCount = ofOneUser ? 1 : accounts / perUser;
  const users = Array.from({ length: userCount }, (_, user) => ({
    id: `user_${user}`,
    accounts: Array.from({ length: accounts / userCount }, () => ({ toolkit: "gmail" })),
  }));
  const backend = createMockBackend({ seed: 1, users });
  const session = await backend.sessions.create("user_0");
  return { backend, sessionId: session.id };
}

async function resolveOften({ backend, sessionId }: Case): Promise<void> {
  for (let call = 0; call < calls; call += 1) await backend.sessions.resolve(sessionId, "gmail");
}

/** The ratio of the medians of two cases that take turns. */
async function compare(ofOneUser: boolean): Promise<number> {
  const large = await prepare(many, ofOneUser);
  const small = await prepare(few, ofOneUser);
  const [largeMs = Number.NaN, smallMs = Number.NaN] = await compareWork(
    [() => resolveOften(large), () => resolveOften(small)],
    { warmups, repeats },
  );
  return largeMs / smallMs;
}

/** How much longer it takes the mock to say which account a tool runs with when there are very many. */
export async function measureResolving(): Promise<Figure> {
  const among = await compare(false);
  const ofOne = await compare(true);
  return {
    what: "resolving an account among 100,000 : among 100",
    bound: 1.5,
    value: Math.max(among, ofOne),
    unit: "ratio",
    detail: `of many users ${among.toFixed(2)}, all of one user and toolkit ${ofOne.toFixed(2)}`,
  };
}
