/** An absolute http(s) address without credentials in it; `undefined` for everything else (`javascript:`, `blob:`, paths). */
export function readHttpUrl(value: unknown): URL | undefined {
  const url = typeof value === "string" && URL.canParse(value) ? new URL(value) : undefined;
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : undefined;
}
