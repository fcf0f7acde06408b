import { boolean, map, object, optional } from "../../internal/read.ts";
import type { AuthConfig } from "../types.ts";
import { camel } from "./camel.ts";
import { id, text } from "./common.ts";

/** An auth config. Its `credentials` are not read: a browser has no use for them. */
export const authConfig = map(
  camel({
    id,
    name: text,
    toolkit: object({ slug: id }),
    auth_scheme: text,
    type: text,
    is_composio_managed: optional(boolean),
    status: text,
  }),
  ({ type, status, isComposioManaged, ...config }): AuthConfig => ({
    ...config,
    isComposioManaged: isComposioManaged ?? type === "default",
    isDisabled: status === "DISABLED",
  }),
);
