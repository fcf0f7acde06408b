import { isRecord } from "../../internal/isRecord.ts";
import { map, object, type Reader } from "../../internal/read.ts";
import { textOf } from "../../internal/textOf.ts";
import type { ConnectedAccount } from "../types/connectedAccount.ts";
import { accountAuthConfig } from "./authConfig.ts";
import { camel } from "./camel.ts";
import { id, no, status, text, textOrNull } from "./common.ts";

/** The name alone: what else is in a state is credentials, of as many shapes as there are schemes. */
const displayName: Reader<string | null> = (state) =>
  (isRecord(state) && isRecord(state.val) && textOf(state.val.displayName)) || null;

/** A connected account. Its credentials (`state`, `data`) are not read, and neither is the deprecated `user_id`. */
export const connectedAccount: Reader<ConnectedAccount> = map(
  camel({
    id,
    toolkit: object({ slug: id }),
    status,
    status_reason: textOrNull,
    alias: textOrNull,
    word_id: textOrNull,
    state: displayName,
    is_disabled: no,
    auth_config: accountAuthConfig,
    created_at: text,
    updated_at: text,
  }),
  ({ state, ...account }) => ({ ...account, displayName: state }),
);
