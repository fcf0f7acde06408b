/**
 * The platform's rules in plain lists, the slow and obvious way: what every call should come to. It shares no code with the
 * mock.
 */

export interface ModelAccount {
  id: string;
  user: string;
  toolkit: string;
  config: string;
  alias: string | undefined;
  state: "pending" | "active" | "dead";
  /** When its link runs out. */
  until: number;
  isDisabled: boolean;
  isDeleted: boolean;
  connectedAt: number | undefined;
  acl: ModelAcl | undefined;
}

/** Of an account that is SHARED; a private one has none. */
export interface ModelAcl {
  all: boolean;
  allowed: readonly string[];
  denied: readonly string[];
}

export interface ModelConfig {
  id: string;
  toolkit: string;
  isToolRouters: boolean;
  isDisabled: boolean;
  isDeleted: boolean;
}

export interface ModelSession {
  id: string;
  user: string;
  pins: ReadonlyMap<string, string>;
  readonly configs: ReadonlyMap<string, string>;
  asksApproval: boolean;
  version: number;
  isDeleted: boolean;
}

export interface ModelApproval {
  state: string;
  /** The id of its question. */
  request: string;
  session: ModelSession;
  toolkit: string;
  query: string;
  account: string;
  until: number;
  isUsed: boolean;
}

/** A link's account, and whether its user can still decide. */
export interface ModelLink {
  token: string;
  account: ModelAccount;
  until: number;
  isOver: boolean;
}

const minute = 60_000;

export class ReferencePlatform {
  now = 1_700_000_000_000;
  readonly accounts: ModelAccount[] = [];
  readonly configs: ModelConfig[] = [];
  readonly sessions: ModelSession[] = [];
  readonly links: ModelLink[] = [];
  readonly approvals: ModelApproval[] = [];

  mayUse(account: ModelAccount, user: string): boolean {
    if (account.user === user) return true;
    const { acl } = account;
    return (
      acl !== undefined && !acl.denied.includes(user) && (acl.all || acl.allowed.includes(user))
    );
  }

  mayPin(user: string, pins: ReadonlyMap<string, string>): boolean {
    return [...pins].every(([toolkit, id]) => {
      const account = this.accounts.find((one) => one.id === id);
      return (
        account !== undefined &&
        account.toolkit === toolkit &&
        !account.isDeleted &&
        !account.isDisabled &&
        this.mayUse(account, user)
      );
    });
  }

  mayName(configs: ReadonlyMap<string, string>): boolean {
    return [...configs].every(([toolkit, id]) =>
      this.configs.some((one) => one.id === id && one.toolkit === toolkit && !one.isDeleted),
    );
  }

  /** The auth config that a session's link is made on; Tool Router's is called by its toolkit. */
  configForLink({ pins, configs }: ModelSession, toolkit: string): ModelConfig | undefined {
    if (pins.has(toolkit)) return undefined;
    const named = configs.get(toolkit);
    const config =
      named === undefined
        ? this.toolRouterConfig(toolkit)
        : this.configs.find(({ id }) => id === named);
    return config === undefined || config.isDeleted || config.isDisabled ? undefined : config;
  }

  toolRouterConfig(toolkit: string): ModelConfig {
    const id = `made for ${toolkit}`;
    const made = this.configs.find((config) => config.id === id);
    if (made) return made;
    const config = { id, toolkit, isToolRouters: true, isDisabled: false, isDeleted: false };
    this.configs.push(config);
    return config;
  }

  /** Whether an account may be called so; whoever can no longer be connected gives the name up. */
  claimAlias(user: string, toolkit: string, alias: string, id?: string): boolean {
    const others = this.accounts.filter(
      (one) =>
        one.user === user &&
        one.toolkit === toolkit &&
        one.alias === alias &&
        one.id !== id &&
        !one.isDeleted,
    );
    const isTaken = others.some(
      (one) => one.connectedAt !== undefined || (one.state === "pending" && this.now < one.until),
    );
    if (isTaken) return false;
    for (const other of others) other.alias = undefined;
    return true;
  }

  addAccount(
    account: Pick<ModelAccount, "id" | "user" | "toolkit" | "config" | "alias" | "acl">,
  ): ModelAccount {
    const added: ModelAccount = {
      ...account,
      state: "pending",
      until: this.now + 10 * minute,
      isDisabled: false,
      isDeleted: false,
      connectedAt: undefined,
    };
    this.accounts.push(added);
    return added;
  }

  addLink(token: string, account: ModelAccount): void {
    this.links.push({ token, account, until: account.until, isOver: false });
  }

  isOpen({ isOver, until, account }: ModelLink): boolean {
    return !isOver && this.now < until && !account.isDeleted;
  }

  decide(link: ModelLink, outcome: "approve" | "deny" | "expire"): void {
    const { account } = link;
    const config = this.configs.find(({ id }) => id === account.config);
    const isUsable = config !== undefined && !config.isDeleted && !config.isDisabled;
    link.isOver = true;
    account.state = outcome === "approve" && isUsable ? "active" : "dead";
    if (account.state === "active") account.connectedAt = this.now;
  }

  /** The account that a tool runs with: the pin, exactly; else the most recently connected of those that the rule leaves. */
  accountFor(session: ModelSession, toolkit: string, named?: string): string | undefined {
    const allowed = this.#inScope(session, toolkit).filter(canRun);
    if (named !== undefined) {
      const candidates = this.#candidates(session, toolkit);
      const found = candidates.find(({ id, alias }) => id === named || alias === named);
      return found && allowed.includes(found) ? found.id : undefined;
    }
    let newest: ModelAccount | undefined;
    for (const account of allowed) {
      if (newest === undefined || Number(account.connectedAt) >= Number(newest.connectedAt))
        newest = account;
    }
    return newest?.id;
  }

  /** What the user has a look at in a list: never another's, unless it is shared with them and pinned. */
  own(user: string): ModelAccount[] {
    return this.accounts.filter((account) => account.user === user && !account.isDeleted);
  }

  /** Private accounts first, in the order of their making; then the SHARED ones that are pinned. */
  #candidates({ user, pins }: ModelSession, toolkit: string): ModelAccount[] {
    return [
      ...this.own(user).filter((one) => one.toolkit === toolkit && one.acl === undefined),
      ...this.accounts.filter(
        (one) =>
          one.id === pins.get(toolkit) &&
          one.acl !== undefined &&
          !one.isDeleted &&
          this.mayUse(one, user),
      ),
    ];
  }

  #inScope(session: ModelSession, toolkit: string): ModelAccount[] {
    const pin = session.pins.get(toolkit);
    const candidates = this.#candidates(session, toolkit);
    if (pin !== undefined) return candidates.filter(({ id }) => id === pin);
    const named = session.configs.get(toolkit);
    return candidates.filter(
      ({ config, connectedAt }) =>
        connectedAt !== undefined && config === (named ?? `made for ${toolkit}`),
    );
  }
}

function canRun({ state, isDisabled, isDeleted }: ModelAccount): boolean {
  return state === "active" && !isDisabled && !isDeleted;
}
