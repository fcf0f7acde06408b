import type { CatalogToolkit } from "../catalog/types.ts";
import type { AnswerTool } from "../tools/types.ts";
import { conditionsOf, timeOf } from "./conditions/conditions.ts";
import { createRunner } from "./createRunner.ts";
import { notFound } from "./errors.ts";
import { searchLog } from "./execute/searchLog.ts";
import { formatId, randomSeed } from "./ids/newId.ts";
import { accountOperations } from "./operations/accountOperations.ts";
import { authConfigOperations } from "./operations/authConfigOperations.ts";
import { toolkitOperations, toolOperations } from "./operations/catalogOperations.ts";
import { conditionOperations } from "./operations/conditionOperations.ts";
import { fileOperations } from "./operations/fileOperations.ts";
import { linkOperations } from "./operations/linkOperations.ts";
import { sessionOperations } from "./operations/sessionOperations.ts";
import {
  triggerOperations,
  webhookEndpointOperations,
  webhookOperations,
} from "./operations/triggerOperations.ts";
import type { MetaTools, Platform } from "./platform.ts";
import { changeProject, projectOf } from "./project/project.ts";
import { createCatalogs } from "./seeding/createCatalogs.ts";
import { scenarioOf, startScenario } from "./seeding/startScenario.ts";
import { findSavedConfig } from "./sessions/savedConfig.ts";
import { listSavedConfigs, saveConfig } from "./sessions/savedConfigs.ts";
import { takeSnapshot } from "./snapshot.ts";
import { createStore } from "./store/createStore.ts";
import type { Tables } from "./store/tables.ts";
import type { MockBackend, MockBackendOptions, Scenario } from "./types.ts";

const DEFAULT_SCENARIO = "default";

/** What `createBackend` takes beside the options of every mock backend. */
export interface BackendOptions extends MockBackendOptions {
  catalog: readonly CatalogToolkit[];
  /** Works on what another backend began in the same store, and puts no scenario there itself. Default false. */
  join?: boolean | undefined;
  /** The tools of sessions themselves. Default: none. */
  metaTools?: MetaTools | undefined;
  /** Where records are held in memory. For measuring what operations touch. */
  tables?: Tables | undefined;
}

/** A page that only completes links has no use for tools and answers, and need not carry them. */
const answerNothing: AnswerTool = ({ tool }) => ({
  data: {},
  error: `This backend has no answer for ${tool.slug}.`,
});

const noTools: MetaTools = {
  list: () => [],
  find: () => undefined,
  search() {
    throw new Error("This backend has no search.");
  },
  needsSearch: () => false,
  prepareSearch: async () => undefined,
};

/**
 * The platform in memory, on a catalogue that the caller brings: `[]` is enough for a page that only completes links.
 * `createMockBackend` is the same with the catalogue that comes with the mock.
 */
export function createBackend(options: BackendOptions): MockBackend {
  const { persistence, appName = "Your app", appLogo = "", now: realNow = Date.now } = options;
  const firstScenario = options.scenario ?? DEFAULT_SCENARIO;
  const scenarios: Readonly<Record<string, Scenario>> = {
    [DEFAULT_SCENARIO]: { description: "The given users.", users: options.users ?? [] },
    ...options.scenarios,
  };
  const toolkitsOf = createCatalogs(options.catalog, scenarios);
  const store = createStore(persistence, options.tables);
  const platform: Platform = {
    get toolkits() {
      return toolkitsOf(scenarioOf(store.tables));
    },
    appName,
    appLogo,
    answerTool: options.answerTool ?? answerNothing,
    metaTools: options.metaTools ?? noTools,
    managedAuthOnly: options.managedAuthOnly ?? false,
    seed: options.seed === undefined ? undefined : String(options.seed),
    scenarios,
    now: () => timeOf(conditionsOf(store.tables), realNow()),
    pageUrl:
      options.connectPageUrl ?? ((token, origin) => `${origin}/link/${encodeURIComponent(token)}`),
  };
  const ending = new AbortController();
  const runner = createRunner(
    store,
    platform,
    options.join ? undefined : firstScenario,
    ending.signal,
  );
  const { read, write } = runner;
  // Not the ids' own seed: these are not counted with the records, and must not meet the log's.
  const requestSeed = platform.seed === undefined ? randomSeed() : `${platform.seed} requests`;
  let requests = 0;

  return {
    appName,
    sessions: sessionOperations(runner),
    savedConfigs: {
      list: (query = {}) => read((tables) => listSavedConfigs(tables, query)),
      get: (id) => read((tables) => findSavedConfig(tables, id)),
      save: (input) => write((tables) => saveConfig(tables, platform, input)),
    },
    accounts: accountOperations(runner),
    authConfigs: authConfigOperations(runner),
    links: linkOperations(runner),
    files: fileOperations(runner),
    triggers: triggerOperations(runner),
    webhooks: webhookOperations(runner),
    webhookEndpoints: webhookEndpointOperations(runner),
    conditions: conditionOperations(runner),
    project: {
      get: () => read(projectOf),
      set: (change) => write((tables) => changeProject(tables, change)),
    },
    toolkits: toolkitOperations(runner),
    tools: toolOperations(runner),
    executions: {
      list: (query = {}) => read((tables) => searchLog(tables, query)),
      get: (id) =>
        read((tables) => {
          const execution = tables.executions.get(id);
          if (execution === undefined) throw notFound("execution", id);
          return execution;
        }),
    },
    scenarios: Object.entries(scenarios).map(([name, { description }]) => ({ name, description })),
    get rejectedRecords() {
      return store.rejectedRecords;
    },
    now: platform.now,
    newRequestId() {
      requests += 1;
      return formatId("req_", requests, requestSeed);
    },
    ready: runner.ready,
    subscribe: store.subscribe,
    snapshot: () => read(() => takeSnapshot(store, platform.now())),
    async reset(scenario = firstScenario) {
      await write((tables) => startScenario(tables, platform, scenario));
      // In a page the kit's clients forget what they hold; a process of Node has no window to say it to.
      globalThis.dispatchEvent?.(new CustomEvent("tool-router:reset"));
    },
    close() {
      ending.abort();
      store.close();
    },
  };
}
