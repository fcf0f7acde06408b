import { isRecord } from "../internal/records.ts";
import type { Call } from "./Call.ts";
import { readAnswer } from "./callUpstream.ts";
import { badRequest, notFound } from "./Refusal.ts";
import type { Json } from "./sessionConfig.ts";

/**
 * Refuses an account that is not the user's. The platform is asked by filter, in one read, since an account may not say
 * whose it is. Where it does say, that must fit as well: a platform that did not know the filter would give everybody's.
 *
 * @throws Refusal 404, the same for another user's account and for none.
 */
export async function assertOwner(call: Call, id: string): Promise<void> {
  const [account] = await findOwn(call, [id]);
  if (!account) throw notFound("connected account", "not_owner");
}

/** Whether the host's own configuration pins an account for everybody: then everybody may look at it. */
export function isPinnedByHost(call: Call, id: string): boolean {
  const pins = call.config.fields.connected_accounts;
  return isRecord(pins) && Object.values(pins).flat().includes(id);
}

/**
 * Refuses pins on accounts that the user may not use: neither their own, nor pinned by the host, nor SHARED with them.
 *
 * @throws Refusal 400, the same for another user's account and for none.
 */
export async function assertUsable(
  call: Call,
  ids: readonly string[],
  path: string,
): Promise<void> {
  const asked = [...new Set(ids)].filter((id) => !isPinnedByHost(call, id));
  if (asked.length === 0) return;
  const own = await findOwn(call, asked);
  const others = asked.filter((id) => !own.some((account) => account.id === id));
  if (others.length === 0) return;
  const shared = await list(call, others, { account_type: "SHARED" });
  for (const id of others) {
    const account = shared.find((one) => one.id === id);
    if (!account || !isSharedWith(account, call.userId)) {
      throw badRequest(`${path}: there is no account ${id} that this user may use`);
    }
  }
}

/**
 * The platform's own tools take accounts among their arguments, also within lists of calls: each must be one that the user
 * may use. Other tools' arguments are their own, and aliases are looked up among the session's accounts.
 *
 * @throws Refusal 400
 */
export async function checkMetaTool(
  call: Call,
  tool: unknown,
  args: unknown,
  path: string,
): Promise<void> {
  if (typeof tool === "string" && tool.toUpperCase().startsWith("COMPOSIO_")) {
    await assertUsable(call, accountsIn(args), path);
  }
}

/** The account ids at every depth, in fields that are named for accounts. */
function accountsIn(value: unknown, isAccount = false): string[] {
  if (typeof value === "string") return isAccount && value.startsWith("ca_") ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => accountsIn(each, isAccount));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    accountsIn(each, isAccount || /account/i.test(key)),
  );
}

async function findOwn(call: Call, ids: readonly string[]): Promise<Json[]> {
  const found = await list(call, ids, { user_ids: call.userId, account_type: "ALL" });
  return found.filter((account) => isOwn(account, call.userId));
}

/** Whether an account that the filter gave is the user's to change. A SHARED one must name its owner. */
export function isOwn(account: Json, userId: string): boolean {
  return sharing(account).account_type === "SHARED"
    ? account.user_id === userId
    : account.user_id === undefined || account.user_id === null || account.user_id === userId;
}

/** The platform's own order: those who are kept out, everyone, those who are let in. */
function isSharedWith(account: Json, userId: string): boolean {
  const { account_type, acl_config_for_shared: acl } = sharing(account);
  if (account_type !== "SHARED" || !isRecord(acl)) return false;
  const names = (list: unknown) => Array.isArray(list) && list.includes(userId);
  if (names(acl.not_allowed_user_ids)) return false;
  return acl.allow_all_users === true || names(acl.allowed_user_ids);
}

function sharing(account: Json): Json {
  return isRecord(account.experimental) ? { ...account, ...account.experimental } : account;
}

async function list(
  call: Call,
  ids: readonly string[],
  filter: Record<string, string>,
): Promise<Json[]> {
  const query = new URLSearchParams({
    ...filter,
    connected_account_ids: ids.join(","),
    limit: String(ids.length),
  });
  const answer = await readAnswer(call, { method: "GET", path: "/connected_accounts", query });
  const items = isRecord(answer.body) && Array.isArray(answer.body.items) ? answer.body.items : [];
  return items.filter(isRecord).filter(({ id }) => ids.some((one) => one === id));
}
