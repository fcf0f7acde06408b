import { invalidOptions, requireText } from "./invalidOptions.ts";

type QueryValue = string | number | boolean | readonly string[] | undefined;

/** `?a=1&b=x%2Cy`, lists comma-joined as the platform reads them; what is `undefined` is left out. */
export function encodeQuery(values: Record<string, QueryValue>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    parameters.set(name, typeof value === "object" ? joinList(name, value) : String(value));
  }
  const query = parameters.toString();
  return query && `?${query}`;
}

/** The platform cannot tell a comma in an item from one between items: it would answer for other users or toolkits. */
function joinList(name: string, items: readonly string[]): string {
  for (const item of items) {
    requireText(`Each of ${name}`, item);
    if (item.includes(",")) throw invalidOptions(`${name} cannot hold "${item}": it has a comma.`);
  }
  return items.join(",");
}
