import * as v from "valibot";
import { customToolEntries } from "./customToolSchemas.ts";
import { filled, mapOf, strict } from "./shapes.ts";

/** `experimental` of requests about sessions. */

const permissions = strict({
  default: v.optional(v.picklist(["allow_all", "ask_every_call", "ask_once_per_session"])),
  overrides: v.optional(
    mapOf(v.picklist(["always_allow", "always_deny", "ask_once", "ask_always"])),
  ),
});
const submitFeedback = strict({ enable: v.optional(v.boolean()) });
const assistivePrompt = v.optional(strict({ user_timezone: v.optional(filled) }));

/** When a session is made. */
export const createExperimental = strict({
  ...customToolEntries,
  assistive_prompt_config: assistivePrompt,
  permissions: v.optional(permissions),
  link_url_overwrite: v.optional(v.string()),
  session_config_id: v.optional(filled),
  fast_mode: v.optional(v.boolean()),
  submit_feedback: v.optional(submitFeedback),
});

/** When it is changed: null brings the default back. */
export const patchExperimental = strict({
  assistive_prompt_config: assistivePrompt,
  permissions: v.nullish(permissions),
  link_url_overwrite: v.nullish(v.string()),
  session_config_id: v.optional(filled),
  fast_mode: v.nullish(v.boolean()),
  submit_feedback: v.nullish(submitFeedback),
});
