import type { Table } from "../../../mocks/backend/store/table.ts";
import { createTables, type Tables } from "../../../mocks/backend/store/tables.ts";

/** Tables that count how many records are looked at or written. */
export interface CountingTables {
  tables: Tables;
  /** How many since the last time. */
  take(): number;
}

interface Index<Item> {
  list(key: string): readonly Item[];
}

export function createCountingTables(): CountingTables {
  const tables = createTables();
  let touched = 0;

  function countTable<Item extends { id: string }>(table: Table<Item>): Table<Item> {
    return {
      ...table,
      get(id) {
        touched += 1;
        return table.get(id);
      },
      put(item) {
        touched += 1;
        table.put(item);
      },
      *all() {
        for (const item of table.all()) {
          touched += 1;
          yield item;
        }
      },
    };
  }

  /** However a list is gone through, it is by its places. */
  function countList<Item>(list: readonly Item[]): readonly Item[] {
    return new Proxy(list, {
      get(target, key) {
        if (typeof key === "string" && /^\d+$/.test(key)) touched += 1;
        return Reflect.get(target, key);
      },
    });
  }

  const countIndex = <Item>(index: Index<Item>): Index<Item> => ({
    list: (key) => countList(index.list(key)),
  });

  const { accounts, configs, log, toolItems, mounted } = tables;
  return {
    tables: {
      accounts: {
        byUser: countIndex(accounts.byUser),
        byUserAndToolkit: countIndex(accounts.byUserAndToolkit),
        connected: countIndex(accounts.connected),
        byAuthConfig: countIndex(accounts.byAuthConfig),
        shared: countIndex(accounts.shared),
        byState: countIndex(accounts.byState),
        byToolkitAndState: countIndex(accounts.byToolkitAndState),
        byAuthConfigAndState: countIndex(accounts.byAuthConfigAndState),
      },
      configs: {
        all: countIndex(configs.all),
        byToolkit: countIndex(configs.byToolkit),
        ofToolRouter: countIndex(configs.ofToolRouter),
      },
      log: { all: countIndex(log.all) },
      toolItems: {
        byOwner: countIndex(toolItems.byOwner),
        byOwnerAndKind: countIndex(toolItems.byOwnerAndKind),
      },
      consents: { bySessionUri: countIndex(tables.consents.bySessionUri) },
      watching: { byAccount: countIndex(tables.watching.byAccount) },
      events: { all: countIndex(tables.events.all) },
      mounted: { bySession: countIndex(mounted.bySession) },
      meta: countTable(tables.meta),
      sessions: countTable(tables.sessions),
      connectedAccounts: countTable(tables.connectedAccounts),
      authConfigs: countTable(tables.authConfigs),
      links: countTable(tables.links),
      executions: countTable(tables.executions),
      toolData: countTable(tables.toolData),
      approvals: countTable(tables.approvals),
      savedConfigs: countTable(tables.savedConfigs),
      files: countTable(tables.files),
      triggers: countTable(tables.triggers),
      triggerEvents: countTable(tables.triggerEvents),
      webhooks: countTable(tables.webhooks),
      webhookEndpoints: countTable(tables.webhookEndpoints),
    },
    take() {
      const count = touched;
      touched = 0;
      return count;
    },
  };
}
