import * as v from "valibot";
import type { AclChange, SharingInput } from "../../backend/inputs.ts";
import { strict } from "./shapes.ts";

/** Who may use an account beside the user who connects it. */

const userIds = v.pipe(
  v.array(
    v.pipe(
      v.string(),
      v.minLength(1, "must have 1 to 256 characters"),
      v.maxLength(256, "must have 1 to 256 characters"),
    ),
  ),
  v.maxLength(1000, "must name 1000 users at most"),
);

const acl = strict({
  allow_all_users: v.optional(v.boolean()),
  allowed_user_ids: v.optional(userIds),
  not_allowed_user_ids: v.optional(userIds),
});

/** `experimental` of requests that start a link. */
export const linkExperimental = v.optional(
  strict({
    account_type: v.optional(v.picklist(["PRIVATE", "SHARED"])),
    acl_config_for_shared: v.optional(acl),
  }),
);

/** `experimental` of `PATCH /connected_accounts/{id}`. */
export const patchAccountExperimental = v.optional(
  strict({ acl_config_for_shared: v.optional(acl) }),
);

type Experimental = {
  account_type?: "PRIVATE" | "SHARED" | undefined;
  acl_config_for_shared?: v.InferOutput<typeof acl> | undefined;
};

/** The same in the backend's words; undefined where nothing is said. */
export function readSharing(experimental: Experimental | undefined): SharingInput | undefined {
  if (experimental === undefined) return undefined;
  return {
    accountType: experimental.account_type,
    acl: readAcl(experimental.acl_config_for_shared),
  };
}

export function readAcl(given: Experimental["acl_config_for_shared"]): AclChange | undefined {
  return (
    given && {
      allowAllUsers: given.allow_all_users,
      allowedUserIds: given.allowed_user_ids,
      notAllowedUserIds: given.not_allowed_user_ids,
    }
  );
}
