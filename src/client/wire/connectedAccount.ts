import { object, type Reader } from "../../internal/read.ts";
import type { ConnectedAccount } from "../types/connectedAccount.ts";
import { accountAuthConfig } from "./authConfig.ts";
import { camel } from "./camel.ts";
import { id, no, status, text, textOrNull } from "./common.ts";

/** A connected account. Its credentials (`state`, `data`) are not read, and neither is the deprecated `user_id`. */
export const connectedAccount: Reader<ConnectedAccount> = camel({
  id,
  toolkit: object({ slug: id }),
  status,
  status_reason: textOrNull,
  alias: textOrNull,
  word_id: textOrNull,
  is_disabled: no,
  auth_config: accountAuthConfig,
  created_at: text,
  updated_at: text,
});
