import type { ToolItems } from "../../tools/types.ts";
import { ownerKindKey } from "../store/keys.ts";
import type { WriteTables } from "../store/tables.ts";

/** What the tools of one owner keep: one record per item, and nobody else's. */
export function toolItems(tables: WriteTables, owner: string, now: number): ToolItems {
  const { byOwner, byOwnerAndKind } = tables.toolItems;
  return {
    list: (kind) =>
      byOwnerAndKind
        .list(ownerKindKey(owner, kind))
        .map(({ key, data, createdAt }) => ({ key, data, at: createdAt })),
    put(kind, key, data) {
      const id = JSON.stringify([owner, kind, key]);
      const before = tables.toolData.get(id);
      tables.toolData.put({
        id,
        order: before?.order ?? (byOwner.list(owner).at(-1)?.order ?? 0) + 1,
        owner,
        kind,
        key,
        data,
        createdAt: before?.createdAt ?? now,
        updatedAt: now,
      });
    },
  };
}
