import type { ConnectResult } from "./connectPort.ts";

/** The address when it is one to send a user to: absolute, http or https. */
export function checkedWebAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) {
    return null;
  }
  const { protocol } = new URL(address);
  return protocol === "https:" || protocol === "http:" ? address : null;
}

/** The host's own address with the link's result added to its query; null when it is no web address. */
export function addResult(
  callbackUrl: string | null,
  result: Pick<ConnectResult, "status" | "accountId">,
): string | null {
  const checked = checkedWebAddress(callbackUrl);
  if (checked === null) {
    return null;
  }
  const url = new URL(checked);
  url.searchParams.set("status", result.status);
  url.searchParams.set("connected_account_id", result.accountId);
  return url.href;
}
