/** A Connect Link that a tool handed out. */
export interface HandedLink {
  url: string;
  accountId: string;
}

/** Every Connect Link in a tool's answer, however deep: what an agent would show its user. */
export function connectLinksIn(value: unknown): HandedLink[] {
  if (Array.isArray(value)) return value.flatMap(connectLinksIn);
  if (typeof value !== "object" || value === null) return [];
  const fields = new Map<string, unknown>(Object.entries(value));
  const url = fields.get("redirect_url");
  const accountId = fields.get("connected_account_id");
  if (typeof url === "string" && /^https?:/.test(url) && typeof accountId === "string") {
    return [{ url, accountId }];
  }
  return [...fields.values()].flatMap(connectLinksIn);
}
