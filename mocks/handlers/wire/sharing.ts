import type { ConnectedAccountRecord } from "../../backend/records.ts";

/** How an account is shared, all fields of it. */
export function wireSharing({
  accountType,
  acl,
}: Pick<ConnectedAccountRecord, "accountType" | "acl">) {
  return {
    account_type: accountType,
    acl_config_for_shared: {
      allow_all_users: acl.allowAllUsers,
      allowed_user_ids: acl.allowedUserIds,
      not_allowed_user_ids: acl.notAllowedUserIds,
    },
  };
}
