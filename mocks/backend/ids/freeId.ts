import { badRequest } from "../errors.ts";
import type { ReadTable } from "../store/table.ts";
import type { IdPrefix } from "./newId.ts";

/** An id that a scenario gives, once it is sure that nothing else has it. */
export function freeId(table: ReadTable<unknown>, prefix: IdPrefix, id: string): string {
  if (!id.startsWith(prefix) || !/^\w{4,}$/.test(id)) {
    throw badRequest(`"${id}" can't be an id.`, [
      `id: must begin with ${prefix} and go on with letters, digits or underscores`,
    ]);
  }
  if (table.get(id) !== undefined) {
    throw badRequest(`There is "${id}" already.`, ["id: must be given once"]);
  }
  return id;
}
