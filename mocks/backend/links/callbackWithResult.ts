/** The host's address with its own parameters kept and the result added. */
export function callbackWithResult(
  callbackUrl: string | null,
  accountId: string,
  { error }: { error?: string | undefined } = {},
): { callbackUrl?: string } {
  if (callbackUrl === null) return {};
  const url = new URL(callbackUrl);
  url.searchParams.set("status", error === undefined ? "success" : "failed");
  url.searchParams.set("connected_account_id", accountId);
  if (error !== undefined) url.searchParams.set("error", error);
  return { callbackUrl: url.href };
}
