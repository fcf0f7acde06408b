import { expect } from "vitest";
import { apiKey, type TestHost } from "../support/hosts.ts";

/** What a user of the host has on the platform. */
interface Person {
  /** The signed id of their session, as their browser knows it. */
  session: string;
  /** The platform's own id of it. */
  rawSession: string;
  /** A connected account of theirs. */
  account: string;
}

/** Two logged-in users of one host: Bob has something to lose, Mallory wants it. */
export interface World {
  host: TestHost;
  bob: Person;
  mallory: Person;
  /** Sends with Mallory's login, from the host's own page unless headers say otherwise. */
  send(path: string, init?: RequestInit): Promise<Response>;
  /** Sends JSON. */
  write(method: string, path: string, body?: unknown): Promise<Response>;
}

/** One try to reach what is not the attacker's. */
export interface Attack {
  /** As SECURITY.md lists it. */
  name: string;
  /** What an attacker wants with it. */
  aim: string;
  /** The file of src/server that stops it. */
  defence: string;
  /** What the attacker gets: a refusal, or an answer that has nothing but their own in it. */
  status: number;
  run(world: World): Response | Promise<Response>;
  /** What else must be so. */
  check?: (answer: { text: string; response: Response; world: World }) => unknown;
}

export const bobAlias = "Bob's private mailbox";

/** Starts over: the mock empty, then Bob's and Mallory's things. */
export async function createWorld(host: TestHost): Promise<World> {
  const { backend } = host.mock;
  const person = async (userId: string, alias: string): Promise<Person> => {
    const { id: account } = await backend.accounts.seed({ userId, toolkit: "gmail", alias });
    const { id: rawSession } = await backend.sessions.create(userId, {
      connected_accounts: { gmail: [account] },
    });
    return { account, rawSession, session: await host.proxy.signSessionId(userId, rawSession) };
  };
  const send: World["send"] = (path, init) => host.send("mallory", path, init);
  return {
    host,
    bob: await person("bob", bobAlias),
    mallory: await person("mallory", "Mine"),
    send,
    write: (method, path, body) =>
      send(path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
  };
}

/** Everything of Bob's that the platform holds. */
async function bobsThings({ host }: World): Promise<string> {
  const { sessions, connectedAccounts, links, executions } = await host.mock.backend.snapshot();
  return JSON.stringify(
    [sessions, connectedAccounts, links, executions].map((records) =>
      records.filter((record) => JSON.stringify(record).includes('"bob"')),
    ),
  );
}

/**
 * Runs an attack, and proves that it got nothing: no change, no word of Bob's, no secret of the host's.
 *
 * @param isMounted whether a host's router is in front, which may refuse before the proxy does, in its own way.
 */
export async function withstand(world: World, attack: Attack, isMounted = false): Promise<void> {
  const { host, bob, mallory } = world;
  const before = await bobsThings(world);
  const bobs = await host.mock.backend.accounts.get(bob.account);
  host.seen.length = 0;
  const response = await attack.run(world);
  const text = await response.text();
  const isHosts = isMounted && !response.headers.has("x-request-id");
  const statuses = isHosts ? [attack.status, 400, 404, 405, 414, 431] : [attack.status];
  expect({ status: response.status, text }).toMatchObject({
    status: expect.toSatisfy((status) => statuses.includes(status)),
  });
  expect(await bobsThings(world)).toBe(before);

  const told = text + JSON.stringify([...response.headers]);
  const secrets = [apiKey, bob.rawSession, mallory.rawSession, bobAlias, bobs.wordId];
  for (const secret of secrets) expect(told).not.toContain(secret);
  if (isHosts) return;
  expect(response.headers.get("cache-control")).toBe("no-store");
  if (response.status >= 400) {
    const writes = host.seen.filter(({ method }) => method !== "GET");
    expect(writes.map(({ url, body }) => url.pathname + body)).toEqual([]);
  }
  await attack.check?.({ text, response, world });
}
