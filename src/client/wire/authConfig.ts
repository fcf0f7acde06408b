import * as v from "valibot";
import type { AuthConfig } from "../types.ts";
import { id, text } from "./common.ts";

/** An auth config. Its `credentials` are not read: a browser has no use for them. */
export const authConfig = v.pipe(
  v.object({
    id,
    name: text,
    toolkit: v.object({ slug: id }),
    auth_scheme: text,
    type: text,
    is_composio_managed: v.nullish(v.boolean()),
    status: text,
  }),
  v.transform(
    ({ id, name, toolkit, auth_scheme, type, is_composio_managed, status }): AuthConfig => ({
      id,
      name,
      toolkit: { slug: toolkit.slug },
      authScheme: auth_scheme,
      isComposioManaged: is_composio_managed ?? type === "default",
      isDisabled: status === "DISABLED",
    }),
  ),
);
