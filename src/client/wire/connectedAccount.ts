import * as v from "valibot";
import type { ConnectedAccount } from "../types.ts";
import { id, no, status, text, textOrNull } from "./common.ts";

/** A connected account. Its credentials (`state`, `data`) are not read, and neither is the deprecated `user_id`. */
export const connectedAccount = v.pipe(
  v.object({
    id,
    toolkit: v.object({ slug: id }),
    status,
    status_reason: textOrNull,
    alias: textOrNull,
    word_id: textOrNull,
    is_disabled: no,
    auth_config: v.object({ id, auth_scheme: text, is_composio_managed: no, is_disabled: no }),
    created_at: text,
    updated_at: v.nullish(v.string()),
  }),
  v.transform(
    (account): ConnectedAccount => ({
      id: account.id,
      toolkit: { slug: account.toolkit.slug },
      status: account.status,
      statusReason: account.status_reason,
      alias: account.alias || null,
      wordId: account.word_id,
      isDisabled: account.is_disabled,
      authConfig: {
        id: account.auth_config.id,
        authScheme: account.auth_config.auth_scheme,
        isComposioManaged: account.auth_config.is_composio_managed,
        isDisabled: account.auth_config.is_disabled,
      },
      createdAt: account.created_at,
      updatedAt: account.updated_at ?? account.created_at,
    }),
  ),
);
