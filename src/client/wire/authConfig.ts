import { boolean, map, object, optional } from "../../internal/read.ts";
import type { AuthConfig } from "../types/authConfig.ts";
import { camel } from "./camel.ts";
import { id, no, text } from "./common.ts";

/** Adds the official SDK's name for what the wire calls `auth_scheme`. */
function withMode<Config extends { authScheme: string }>(config: Config) {
  return { ...config, mode: config.authScheme };
}

const fields = { id, auth_scheme: text, is_composio_managed: no };

/** The auth config of a toolkit's account, as a session's list has it. */
export const authConfigSummary = map(camel(fields), withMode);

/** The auth config of a connected account. */
export const accountAuthConfig = map(camel({ ...fields, is_disabled: no }), withMode);

/** An auth config. Its `credentials` are not read: a browser has no use for them. */
export const authConfig = map(
  camel({
    ...fields,
    name: text,
    toolkit: object({ slug: id }),
    type: text,
    is_composio_managed: optional(boolean),
    status: text,
  }),
  ({ type, status, isComposioManaged, ...config }): AuthConfig => ({
    ...withMode(config),
    isComposioManaged: isComposioManaged ?? type === "default",
    isDisabled: status === "DISABLED",
  }),
);
