import * as v from "valibot";
import type { AuthConfig } from "../types.ts";
import { camel } from "./camel.ts";
import { id, text } from "./common.ts";

/** An auth config. Its `credentials` are not read: a browser has no use for them. */
export const authConfig = v.pipe(
  camel({
    id,
    name: text,
    toolkit: v.object({ slug: id }),
    auth_scheme: text,
    type: text,
    is_composio_managed: v.nullish(v.boolean()),
    status: text,
  }),
  v.transform(
    ({ type, status, isComposioManaged, ...config }): AuthConfig => ({
      ...config,
      isComposioManaged: isComposioManaged ?? type === "default",
      isDisabled: status === "DISABLED",
    }),
  ),
);
