/**
 * The platform's five sentences about precedence, word for word over plain lists: the slow and obvious way, to hold the
 * mock's own way to. It shares no code with it.
 */

export interface World {
  toolkits: { slug: string; managed: boolean; userFills: boolean; noAuth: boolean }[];
  managedAuthOnly: boolean;
  configs: { id: string; toolkit: string; madeByToolRouter: boolean }[];
  accounts: Account[];
  sessions: Session[];
}

export interface Account {
  id: string;
  user: string;
  toolkit: string;
  config: string;
  /** Became ACTIVE through its link, and nothing ended that since. */
  alive: boolean;
  disabled: boolean;
  deleted: boolean;
  /** When it last became ACTIVE through a link. */
  connectedAt: number | null;
  /** Its place among all links. */
  linkNumber: number;
}

export interface Session {
  id: string;
  user: string;
  pins: Map<string, string>;
  authConfigs: Map<string, string>;
}

export interface Expected {
  rule: string;
  /** The account that a tool runs with. */
  account: string | null;
  /** The account that the toolkit's item shows. */
  shown: string | null;
  /** The number of the refusal, or null when a tool runs. */
  refusal: 4302 | 4308 | null;
}

export function expectedConnection(world: World, session: Session, slug: string): Expected {
  const toolkit = world.toolkits.find((one) => one.slug === slug);
  if (toolkit?.noAuth) return { rule: "noAuth", account: null, shown: null, refusal: null };

  // 1. The connectedAccounts override, if the session has one for the toolkit. A pin is exact.
  const pin = session.pins.get(slug);
  if (pin !== undefined) {
    const pinned = world.accounts.filter(({ id, deleted }) => id === pin && !deleted);
    return outcome("connectedAccounts", pinned.filter(canRun)[0], pinned[0]);
  }

  // 2. The authConfigs override: the connection on that config.
  const override = session.authConfigs.get(slug);
  if (override !== undefined) return newestOn(world, session, slug, [override], "authConfigs");

  // 3. The auth config that Tool Router created earlier for this toolkit.
  const created = world.configs.filter((one) => one.toolkit === slug && one.madeByToolRouter);
  if (created.length > 0) {
    const ids = created.map(({ id }) => id);
    return newestOn(world, session, slug, ids, "toolRouterAuthConfig");
  }

  // 4. A new auth config, which nobody can have connected on yet.
  if (canMakeConfig(world, slug)) return outcome("managedAuthConfig", undefined, undefined);

  // 5. An error.
  return { rule: "noManagedAuth", account: null, shown: null, refusal: 4308 };
}

/** With Composio managed auth, or with what the end user alone fills in (unless rule 5 is read literally). */
export function canMakeConfig(world: World, slug: string): boolean {
  const toolkit = world.toolkits.find((one) => one.slug === slug);
  return toolkit?.managed === true || (toolkit?.userFills === true && !world.managedAuthOnly);
}

/** Several accounts: the most recently connected active one. Shown: that, else the newest that ever was active. */
function newestOn(
  world: World,
  session: Session,
  slug: string,
  configs: string[],
  rule: string,
): Expected {
  const everActive = world.accounts
    .filter(
      (account) =>
        account.user === session.user &&
        account.toolkit === slug &&
        configs.includes(account.config) &&
        !account.deleted &&
        account.connectedAt !== null,
    )
    .sort((a, b) => Number(b.connectedAt) - Number(a.connectedAt) || b.linkNumber - a.linkNumber);
  const active = everActive.filter(canRun);
  return outcome(rule, active[0], active[0] ?? everActive[0]);
}

function canRun(account: Account): boolean {
  return account.alive && !account.disabled && !account.deleted;
}

function outcome(rule: string, account: Account | undefined, shown: Account | undefined): Expected {
  return {
    rule,
    account: account?.id ?? null,
    shown: shown?.id ?? null,
    refusal: account === undefined ? 4302 : null,
  };
}
