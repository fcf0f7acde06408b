import { createBackend } from "../../../mocks/backend/createBackend.ts";
import { PlatformError } from "../../../mocks/backend/platformError.ts";
import type { MockBackend } from "../../../mocks/backend/types.ts";
import { echoTool } from "../../mocks/fixtures/echoTool.ts";
import { fixtureCatalog } from "../../mocks/fixtures/fixtureCatalog.ts";
import { createSharedStore } from "../../mocks/fixtures/sharedStore.ts";
import type { Case } from "../support/chaosRound.ts";
import { ReferencePlatform } from "./ReferencePlatform.ts";

export const users: readonly [string, ...string[]] = ["ann", "bob", "ann ", "équipe"];
export const toolkits: readonly [string, ...string[]] = ["gmail", "github", "exa"];
export const aliases: readonly [string, ...string[]] = ["Work", "work", "Home", "__proto__"];

/** One platform, open in two tabs, and beside it what it should be. */
export class World {
  readonly model = new ReferencePlatform();
  readonly random;
  readonly note;
  /** How often the platform was called to do something. */
  calls = 0;
  readonly #tally;
  readonly #tabs: readonly [MockBackend, ...MockBackend[]];

  constructor({ random, note, tally, number }: Case) {
    this.random = random;
    this.note = note;
    this.#tally = tally;
    const store = createSharedStore();
    const open = () =>
      createBackend({
        catalog: fixtureCatalog.slice(0, 7),
        answerTool: echoTool,
        seed: number,
        now: () => this.model.now,
        persistence: store.open(),
      });
    this.#tabs = [open(), open()];
  }

  /** Any of the tabs: all of them see the same. */
  get tab(): MockBackend {
    return this.random.pick(this.#tabs);
  }

  /** Does something; it must come through, or be refused, as the model says. Nothing comes of what is refused. */
  async agree<Result>(
    what: string,
    expected: boolean,
    work: (backend: MockBackend) => Promise<Result>,
  ): Promise<Result | undefined> {
    this.note(`${what} (to be ${expected ? "done" : "refused"})`);
    this.calls += 1;
    this.#tally(expected ? "done" : "refused");
    let result: Result;
    try {
      result = await work(this.tab);
    } catch (error) {
      if (!(error instanceof PlatformError) || error.status >= 500) throw error;
      if (expected) throw new Error(`${what} was refused: ${error.message}`);
      return undefined;
    }
    if (!expected) throw new Error(`${what} went through, against the model.`);
    return result;
  }

  /** What must hold whatever came before: who sees what, which account is used, whose name is whose. */
  async check(): Promise<void> {
    const { model, random } = this;
    const user = random.pick(users);
    const listed = await this.tab.accounts.list({
      userIds: [user],
      accountType: "ALL",
      limit: 100,
    });
    const own = model.own(user);
    same("the accounts of a user", ids(listed.items), ids(own).slice(0, 1_000));
    const names = listed.items.flatMap(({ alias, toolkit }) =>
      alias ? `${toolkit} ${alias}` : [],
    );
    if (new Set(names).size < names.length) throw new Error(`A name is there twice: ${names}`);
    for (const item of listed.items) {
      const account = own.find(({ id }) => id === item.id);
      same(`the name of ${item.id}`, item.alias ?? undefined, account?.alias);
    }
    const session = random.maybe(model.sessions.filter(({ isDeleted }) => !isDeleted));
    if (session === undefined) return;
    for (const toolkit of toolkits) {
      const { account, shown } = await this.tab.sessions.resolve(session.id, toolkit);
      same(`the account of ${toolkit}`, account?.id, model.accountFor(session, toolkit));
      const pin = session.pins.get(toolkit);
      if (pin !== undefined && account !== null) same("a pin", account.id, pin);
      const seen = model.accounts.find(({ id }) => id === shown?.id);
      if (seen && !model.mayUse(seen, session.user)) throw new Error(`${seen.id} is another's.`);
    }
  }

  close(): void {
    for (const tab of this.#tabs) tab.close();
  }
}

function ids(items: readonly { id: string }[]): string {
  return items
    .map(({ id }) => id)
    .sort()
    .join();
}

export function same(what: string, found: unknown, expected: unknown): void {
  if (found !== expected) throw new Error(`${what}: ${found}, by the model ${expected}`);
}
