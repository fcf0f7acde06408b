import { mapEntries } from "../internal/mapEntries.ts";
import { invalidOptions, requireText } from "./invalidOptions.ts";

/** `/tool_router/session/trs_1`, of segments that may be a caller's ids. */
export function encodePath(segments: readonly string[]): string {
  return segments
    .map((segment) => {
      requireText("An id or slug", segment);
      return `/${encodeURIComponent(segment)}`;
    })
    .join("");
}

/** `?a=1&b=x%2Cy`, lists comma-joined as the platform reads them; what is `undefined` or empty is left out. */
export function encodeQuery(values: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const item of Array.isArray(value) ? value : []) {
      // An empty item asks for everyone's; a comma in one reads as two: it asks for someone else's.
      requireText(name, item);
      if (item.includes(",")) throw invalidOptions(`${name} must have no comma: "${item}".`);
    }
    if (value !== undefined && value !== "") parameters.set(name, String(value));
  }
  const query = String(parameters);
  return query && `?${query}`;
}

/** A record with its keys in snake_case, as the wire has them; only its own, not those further in. */
export function snakeKeys(values: Record<string, unknown>): Record<string, unknown> {
  return mapEntries(values, (key, value) => [
    key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    value,
  ]);
}
