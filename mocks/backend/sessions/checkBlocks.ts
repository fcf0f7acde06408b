import { badRequest, invalidConfig } from "../errors.ts";
import type { SessionConfig } from "../records.ts";
import type { SessionPatchBody } from "../sessionBodies.ts";

/**
 * Refuses blocks that contradict themselves or each other.
 *
 * @throws PlatformError 10400 or 4300.
 */
export function checkBlocks(config: SessionConfig, body: SessionPatchBody): void {
  if (body.workbench !== undefined && body.sandbox !== undefined) {
    throw badRequest("workbench and sandbox are two names of one block.", [
      "sandbox: must not come together with workbench",
    ]);
  }
  if (body.instant !== undefined && body.premium_usage !== undefined) {
    throw badRequest("instant and premium_usage are two names of one block.", [
      "premium_usage: must not come together with instant",
    ]);
  }
  checkMultiAccount(body.multi_account);
  if (config.proxy_execute?.enable === false) {
    const { enable_proxy_execution } = body.workbench ?? body.sandbox ?? {};
    if (enable_proxy_execution === true) {
      throw invalidConfig("Proxied requests are off in this session.", [
        "workbench.enable_proxy_execution: must not be true while proxy_execute.enable is false",
      ]);
    }
  }
  const url = body.experimental?.link_url_overwrite;
  if (url && !/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : "")) {
    throw badRequest("Links can't be overwritten so.", [
      "experimental.link_url_overwrite: must be an absolute http or https address",
    ]);
  }
}

/** Off has one form: a maximum or a selection would look as if they held. */
function checkMultiAccount(block: SessionPatchBody["multi_account"]): void {
  if (block?.enable !== false) return;
  const errors = [
    ...(typeof block.max_accounts_per_toolkit === "number"
      ? ["multi_account.max_accounts_per_toolkit: must not come with enable: false"]
      : []),
    ...(block.require_explicit_selection === true
      ? ["multi_account.require_explicit_selection: must not be true with enable: false"]
      : []),
  ];
  if (errors.length > 0) throw invalidConfig("Several accounts are switched off.", errors);
}
