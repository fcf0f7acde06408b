import { act, cleanup, fireEvent, render } from "@testing-library/react";
import {
  createToolRouterClient,
  ToolkitGrid,
  type ToolRouterClient,
  ToolRouterProvider,
  useAuthorize,
  useConnectedAccounts,
  useSession,
  useToolkit,
} from "tool-router-react";
import { createHandlers } from "tool-router-react/mock";
import { createBackend } from "../../../mocks/backend/createBackend.ts";
import { fetchFrom } from "../../core/support/fetchFrom.ts";
import { echoTool } from "../../mocks/fixtures/echoTool.ts";
import { fixtureCatalog } from "../../mocks/fixtures/fixtureCatalog.ts";
import type { Case } from "../support/chaosRound.ts";

export const users: readonly [string, ...string[]] = ["ann", "bob", "eve"];

const backend = createBackend({
  catalog: fixtureCatalog.slice(0, 7),
  answerTool: echoTool,
  seed: 1,
});
const answer = fetchFrom(createHandlers(backend, { baseUrls: ["/api"] }));

/** All that the kit shows of a user, and what a user does. */
function Everything() {
  const { session } = useSession();
  const { accounts, rename, disable, enable } = useConnectedAccounts();
  const { toolkit } = useToolkit("gmail");
  const { state, start, cancel } = useAuthorize("github");
  const [account] = accounts;
  const swallow = () => undefined;
  return (
    <>
      <p>{`${session?.sessionId} ${session?.config.userId} ${state.connectedAccountId}`}</p>
      <p>{`${toolkit?.connection.connectedAccount?.id}`}</p>
      {accounts.map(({ id, alias }) => (
        <p key={id}>{`${id} ${alias}`}</p>
      ))}
      <button type="button" onClick={() => start()}>
        start
      </button>
      <button type="button" onClick={cancel}>
        cancel
      </button>
      {account && (
        <>
          {/* Its own name with a number more: an answer that comes late must not name another's. */}
          <button
            type="button"
            onClick={() => void rename(account.id, `${account.alias}+`.slice(0, 40)).catch(swallow)}
          >
            rename
          </button>
          <button type="button" onClick={() => void disable(account.id).catch(swallow)}>
            disable
          </button>
          <button type="button" onClick={() => void enable(account.id).catch(swallow)}>
            enable
          </button>
        </>
      )}
      <ToolkitGrid />
    </>
  );
}

/** The innermost elements that show a text, and what they are in. */
function whereIs(text: string): string {
  return [...document.querySelectorAll("body *")]
    .filter((one) => ![...one.children].some((child) => child.textContent?.includes(text)))
    .filter((one) => one.textContent?.includes(text))
    .map((one) => `${one.parentElement?.className} > ${one.outerHTML}`)
    .join("; ");
}

/** A host's page whose users come and go while its requests are under way. */
export class HostPage {
  user = users[0];
  readonly #one: Case;
  /** What belongs to whom: ids, names. */
  readonly #owners = new Map<string, string>();
  readonly #faults: string[] = [];
  readonly #observer = new MutationObserver(() => this.#look());
  readonly #open = window.open;
  #client: ToolRouterClient;
  #view: ReturnType<typeof render> | undefined;
  /** Set while React has not yet committed the page of the user that is to come. */
  #isSwitching = false;
  inFlight = 0;

  constructor(one: Case) {
    this.#one = one;
    this.#client = this.#newClient();
  }

  async begin(): Promise<void> {
    localStorage.clear();
    sessionStorage.clear();
    await backend.reset();
    for (const user of users) {
      for (const toolkit of ["gmail", "github", "exa"]) {
        const alias = `${toolkit} of ${user}`;
        const { id } = await backend.accounts.seed({ userId: user, toolkit, alias });
        this.#owners.set(id, user);
        this.#owners.set(alias, user);
      }
    }
    window.open = () => {
      const page = document.implementation.createHTMLDocument();
      return Object.create({
        document: page,
        location: { replace: () => undefined },
        closed: false,
        focus: () => undefined,
        close: () => undefined,
      });
    };
    this.#view = render(this.#page());
    this.#observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  }

  async switchTo(user: string): Promise<void> {
    this.#one.note(`${this.user} -> ${user}, ${this.inFlight} requests in flight`);
    this.#one.tally("requests in flight at a switch", this.inFlight);
    this.#isSwitching = true;
    if (this.#one.random.chance(0.5)) this.#client = this.#newClient();
    await act(async () => {
      this.user = user;
      this.#view?.rerender(this.#page());
    });
    this.#isSwitching = false;
    this.#look();
  }

  /** The user clicks on something, or not. */
  async click(): Promise<void> {
    const { random, note } = this.#one;
    const button = random.maybe([...document.querySelectorAll("button")]);
    if (!button || random.chance(0.3)) return;
    note(`${this.user} clicks ${button.textContent}`);
    await act(async () => void fireEvent.click(button));
  }

  /** Lets some of what is under way come through. */
  async wait(ms: number): Promise<void> {
    await act(() => new Promise((resolve) => setTimeout(resolve, ms)));
  }

  end(): void {
    this.#observer.disconnect();
    cleanup();
    this.#client.reset();
    window.open = this.#open;
  }

  /** @throws Error when anything of another user was shown, or asked for. */
  check(): void {
    if (this.#faults.length > 0) throw new Error(this.#faults.slice(0, 5).join("\n"));
  }

  #page() {
    return (
      <ToolRouterProvider client={this.#client} userId={this.user}>
        <Everything />
      </ToolRouterProvider>
    );
  }

  #look(): void {
    const text = document.body.textContent ?? "";
    for (const [thing, owner] of this.#owners) {
      if (owner !== this.user && text.includes(thing))
        this.#faults.push(`${this.user} is shown ${thing}, of ${owner}, in ${whereIs(thing)}`);
    }
  }

  #newClient(): ToolRouterClient {
    return createToolRouterClient({
      baseUrl: "https://host.test/api",
      maxRetries: 0,
      fetch: (input, init) => this.#fetch(input, init),
    });
  }

  #fetch: typeof fetch = async (input, init) => {
    const asked = `${init?.method} ${input} ${init?.body}`;
    const { user } = this;
    for (const [thing, owner] of this.#owners) {
      if (!this.#isSwitching && owner !== user && asked.includes(thing))
        this.#faults.push(`${user} asks for ${thing}, of ${owner}: ${asked}`);
    }
    this.inFlight += 1;
    try {
      await this.#pause(init?.signal);
      const response = await answer(input, { ...init, signal: null });
      const text = await response.clone().text();
      const made = /"session_id":"([^"]+)"|"connected_account_id":"([^"]+)"/.exec(text);
      const id = made?.[1] ?? made?.[2];
      // A link is its session's, whoever is there by now.
      const session = /\/session\/(\w+)/.exec(String(input))?.[1] ?? "";
      const owner = /"user_id":"(\w+)"/.exec(text)?.[1] ?? this.#owners.get(session);
      if (id && owner && init?.method === "POST") this.#owners.set(id, owner);
      await this.#pause(init?.signal);
      return response;
    } finally {
      this.inFlight -= 1;
    }
  };

  async #pause(signal: AbortSignal | null | undefined): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, this.#one.random.int(0, 8)));
    signal?.throwIfAborted();
  }
}
