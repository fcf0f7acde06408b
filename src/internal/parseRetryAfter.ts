/** `Retry-After` in ms: the header holds seconds or a date. `undefined` if it is absent, unreadable or past. */
export function parseRetryAfter(header: string | null): number | undefined {
  const ms = Number(header) * 1000 || Date.parse(header ?? "") - Date.now();
  return ms > 0 ? ms : undefined;
}
