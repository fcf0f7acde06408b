const added = ["status", "connected_account_id", "connectedAccountId", "appName", "error"];

/** An address without what a Connect Link adds when it returns there; others are given back as they are. */
export function withoutReturnParameters(href: string): string {
  const url = new URL(href);
  const { searchParams } = url;
  if (!searchParams.has("connected_account_id") && !searchParams.has("connectedAccountId")) {
    return href;
  }
  for (const name of added) searchParams.delete(name);
  return url.href;
}
