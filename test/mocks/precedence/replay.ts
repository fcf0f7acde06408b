import { createBackend } from "../../../mocks/backend/createBackend.ts";
import type { MockBackend } from "../../../mocks/backend/types.ts";
import { fixtureCatalog } from "../fixtures/fixtureCatalog.ts";
import { type Account, canMakeConfig, type World } from "./reference.ts";
import { agree, asLists, attempt, pick } from "./replayHelpers.ts";
import type { Pick, Step } from "./steps.ts";

const LINK_LIFE = 10 * 60_000;

interface OpenLink {
  token: string;
  account: string;
  startedAt: number;
  open: boolean;
}

/** Lets a history happen on the mock, and writes down beside it, in plain lists, what should have come of it. */
export async function replay(
  steps: readonly Step[],
  managedAuthOnly: boolean,
): Promise<{ backend: MockBackend; world: World }> {
  let now = 1_000_000;
  const backend = createBackend({
    catalog: fixtureCatalog.slice(0, 7),
    seed: 1,
    managedAuthOnly,
    now: () => now,
  });
  const world: World = {
    managedAuthOnly,
    toolkits: [
      { slug: "gmail", managed: true, userFills: true, noAuth: false },
      { slug: "exa", managed: false, userFills: true, noAuth: false },
      { slug: "twitter", managed: false, userFills: false, noAuth: false },
      { slug: "hackernews", managed: false, userFills: false, noAuth: true },
    ],
    configs: [],
    accounts: [],
    sessions: [],
  };
  const links: OpenLink[] = [];
  let linkNumber = 0;

  function addAccount(id: string, user: string, toolkit: string, config: string): Account {
    linkNumber += 1;
    const account: Account = {
      id,
      user,
      toolkit,
      config,
      alive: false,
      disabled: false,
      deleted: false,
      connectedAt: null,
      linkNumber,
    };
    world.accounts.push(account);
    return account;
  }

  /** Tool Router's config for a toolkit, made when it can be. The world calls it by the toolkit's name. */
  function toolRouterConfig(toolkit: string): string | undefined {
    const id = `made for ${toolkit}`;
    if (world.configs.some((config) => config.id === id)) return id;
    if (!canMakeConfig(world, toolkit)) return undefined;
    world.configs.push({ id, toolkit, madeByToolRouter: true });
    return id;
  }

  const hostConfigs = (toolkit: string) =>
    world.configs.filter((one) => one.toolkit === toolkit && !one.madeByToolRouter);

  /** What to pin: mostly accounts of the user's own, which are let through when they live and are enabled. */
  function choosePins(picks: readonly Pick[], user: string) {
    const asked = new Map<string, string>();
    for (const { toolkit, index } of picks) {
      const account = pick(
        world.accounts.filter(
          (one) => one.toolkit === toolkit && (one.user === user || index % 5 === 0),
        ),
        index,
      );
      if (account !== undefined) asked.set(toolkit, account.id);
    }
    const allowed = [...asked.values()].every((id) =>
      world.accounts.some(
        (one) => one.id === id && one.user === user && !one.deleted && !one.disabled,
      ),
    );
    return { asked, allowed };
  }

  for (const step of steps) {
    switch (step.kind) {
      case "clock":
        now = step.now;
        break;
      case "config": {
        const config = await attempt(
          backend.authConfigs.create({ toolkit: step.toolkit, type: "custom" }),
        );
        const isRefused = step.toolkit === "hackernews";
        agree(config !== undefined, !isRefused, step);
        if (config) {
          world.configs.push({ id: config.id, toolkit: step.toolkit, madeByToolRouter: false });
        }
        break;
      }
      case "session": {
        const { asked, allowed } = choosePins(step.pins, step.user);
        const authConfigs = new Map<string, string>();
        for (const { toolkit, index } of step.configs) {
          const config = pick(hostConfigs(toolkit), index);
          if (config !== undefined) authConfigs.set(toolkit, config.id);
        }
        const session = await attempt(
          backend.sessions.create(step.user, {
            connected_accounts: asLists(asked),
            auth_configs: Object.fromEntries(authConfigs),
          }),
        );
        agree(session !== undefined, allowed, step);
        if (session) {
          world.sessions.push({ id: session.id, user: step.user, pins: asked, authConfigs });
        }
        break;
      }
      case "repin": {
        const session = pick(world.sessions, step.session);
        if (session === undefined) break;
        const { asked, allowed } = choosePins(step.pins, session.user);
        const patched = await attempt(
          backend.sessions.patch(session.id, { connected_accounts: asLists(asked) }),
        );
        agree(patched !== undefined, allowed, step);
        if (patched) session.pins = asked;
        break;
      }
      case "link": {
        const session = pick(world.sessions, step.session);
        if (session === undefined) break;
        const isOpen = step.toolkit !== "hackernews" && !session.pins.has(step.toolkit);
        const config = isOpen
          ? (session.authConfigs.get(step.toolkit) ?? toolRouterConfig(step.toolkit))
          : undefined;
        const link = await attempt(backend.sessions.link(session.id, { toolkit: step.toolkit }));
        agree(link !== undefined, config !== undefined, step);
        if (link && config !== undefined) {
          addAccount(link.accountId, session.user, step.toolkit, config);
          links.push({ token: link.token, account: link.accountId, startedAt: now, open: true });
        }
        break;
      }
      case "linkOnConfig": {
        const config = pick(
          world.configs.filter((one) => !one.madeByToolRouter),
          step.config,
        );
        if (config === undefined) break;
        const link = await backend.links.create({ userId: step.user, authConfigId: config.id });
        addAccount(link.accountId, step.user, config.toolkit, config.id);
        links.push({ token: link.token, account: link.accountId, startedAt: now, open: true });
        break;
      }
      case "finish": {
        const link = pick(links, step.link);
        const account = world.accounts.find(({ id }) => id === link?.account);
        if (link === undefined || account === undefined) break;
        const finished = await attempt(
          backend.links.complete(link.token, {
            outcome: step.outcome,
            credentials: { generic_api_key: "key" },
          }),
        );
        const isInTime = now < link.startedAt + LINK_LIFE;
        agree(finished !== undefined, link.open && isInTime && !account.deleted, step);
        if (finished) {
          link.open = false;
          if (step.outcome === "approve") {
            account.alive = true;
            account.connectedAt = now;
          }
        }
        break;
      }
      case "seed": {
        const { user, toolkit, status, connectedAt } = step;
        // An account that is in use, or was, was connected at some time.
        const isPossible =
          toolkit !== "hackernews" &&
          (connectedAt !== null || !["ACTIVE", "INACTIVE", "REVOKED"].includes(status));
        const own = step.config === null ? undefined : pick(hostConfigs(toolkit), step.config)?.id;
        const config = isPossible ? (own ?? toolRouterConfig(toolkit)) : undefined;
        const seeded = await attempt(
          backend.accounts.seed({
            userId: user,
            toolkit,
            status,
            connectedAt,
            authConfigId: own,
          }),
        );
        agree(seeded !== undefined, config !== undefined, step);
        if (seeded && config !== undefined) {
          const account = addAccount(seeded.id, user, toolkit, config);
          account.connectedAt = connectedAt;
          account.alive = status === "ACTIVE" || status === "INACTIVE";
          account.disabled = status === "INACTIVE";
        }
        break;
      }
      case "enable": {
        const account = pick(
          world.accounts.filter(({ deleted }) => !deleted),
          step.account,
        );
        if (account === undefined) break;
        await backend.accounts.setEnabled(account.id, step.enabled);
        account.disabled = !step.enabled;
        break;
      }
      case "delete": {
        const account = pick(
          world.accounts.filter(({ deleted }) => !deleted),
          step.account,
        );
        if (account === undefined) break;
        await backend.accounts.delete(account.id);
        account.deleted = true;
        break;
      }
    }
  }
  return { backend, world };
}
