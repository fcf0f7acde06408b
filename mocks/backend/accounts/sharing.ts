import { badRequest } from "../errors.ts";
import type { AclChange, SharingInput } from "../inputs.ts";
import { PlatformError } from "../platformError.ts";
import type { Acl, ConnectedAccountRecord } from "../records.ts";

/** Who may use a SHARED account beside the user who connected it: nobody, until it is said. */
const nobody: Acl = { allowAllUsers: false, allowedUserIds: [], notAllowedUserIds: [] };

/** Whether sessions and calls of a user may use an account. A SHARED one is denied before it is allowed. */
export function mayUse(account: ConnectedAccountRecord, userId: string): boolean {
  if (account.userId === userId) return true;
  if (account.accountType !== "SHARED") return false;
  const { allowAllUsers, allowedUserIds, notAllowedUserIds } = account.acl;
  return !notAllowedUserIds.includes(userId) && (allowAllUsers || allowedUserIds.includes(userId));
}

/**
 * How a new account is shared.
 *
 * @throws PlatformError 400 for a list of users on an account that is its user's own.
 */
export function sharingOf({
  accountType = "PRIVATE",
  acl,
}: SharingInput = {}): Pick<ConnectedAccountRecord, "accountType" | "acl"> {
  if (accountType === "PRIVATE" && acl !== undefined) throw onlyForShared();
  return { accountType, acl: { ...nobody, ...withoutUndefined(acl) } };
}

/**
 * The users of an account after a change: what is left out stays.
 *
 * @throws PlatformError 400 when the account is its user's own, or nothing is given.
 */
export function changedAcl(account: ConnectedAccountRecord, change: AclChange): Acl {
  if (account.accountType !== "SHARED") throw onlyForShared();
  const given = withoutUndefined(change);
  if (Object.keys(given).length === 0) {
    throw badRequest("Nothing is to be changed.", [
      "experimental.acl_config_for_shared: needs one field at least",
    ]);
  }
  return { ...account.acl, ...given };
}

export function sharedAccessDenied(
  { id }: ConnectedAccountRecord,
  requestId?: string,
): PlatformError {
  return new PlatformError({
    status: 403,
    code: 403,
    slug: "ConnectedAccount_SharedAccessDenied",
    message: `The shared connected account ${id} is not accessible to this user: its acl_config_for_shared does not allow them.`,
    suggestedFix: "Add the user to allowed_user_ids, or use another account.",
    requestId,
  });
}

function onlyForShared(): PlatformError {
  return new PlatformError({
    status: 400,
    code: 400,
    slug: "ConnectedAccount_BadRequest",
    message: "acl_config_for_shared is only valid on SHARED connected accounts.",
    suggestedFix: "Leave it out, or make the account with account_type SHARED.",
    errors: ["experimental.acl_config_for_shared: must not be given for a PRIVATE account"],
  });
}

function withoutUndefined(change: AclChange = {}): Partial<Acl> {
  const { allowAllUsers, allowedUserIds, notAllowedUserIds } = change;
  return {
    ...(allowAllUsers === undefined ? {} : { allowAllUsers }),
    ...(allowedUserIds === undefined ? {} : { allowedUserIds }),
    ...(notAllowedUserIds === undefined ? {} : { notAllowedUserIds }),
  };
}
