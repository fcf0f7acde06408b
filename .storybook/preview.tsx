import type { Decorator, Preview } from "@storybook/react-vite";
import { QueryClient } from "@tanstack/react-query";
import { getResponse, http } from "msw";
import { setupWorker } from "msw/browser";
import { useLayoutEffect, useState } from "react";
import { configure, waitFor } from "storybook/test";
import {
  createToolRouterClient,
  type SessionConfigInput,
  ToolRouterProvider,
} from "tool-router-react";
import type { MockBackend, ScenarioName } from "tool-router-react/mock";
import { type PreparedMock, prepareMock } from "tool-router-react/mock/browser";
import { catchReactErrors } from "../test/catchReactErrors.ts";
import { DocsPage } from "./DocsPage.tsx";
import { directionOf, languageItems, localizationOf } from "./languages.ts";
import { appliedNetwork, networkOf, networks, withNetwork } from "./network.tsx";
import {
  appliedScenario,
  scenarioItems,
  scenarioOf,
  scenariosFor,
  sessionIn,
  withScenario,
} from "./scenario.tsx";
import "tool-router-react/styles.css";
import "tool-router-react/devtools.css";
import "./preview.css";

// A machine that is busy with other things is slow, not wrong.
configure({ asyncUtilTimeout: 30_000 });

/** How a story sets its platform up: `parameters.mock`. */
export interface MockParameters {
  /** A named starting point of the mock's, with the story's user in the place of its own. Default: nothing is connected. */
  scenario?: ScenarioName;
  /** A session of the scenario's. Default: one is made for the user. */
  sessionId?: string;
  /** Puts accounts and the like there before the story renders. */
  seed?: (backend: MockBackend) => Promise<void> | void;
  /** The network conditions: latency, failures, faults. */
  conditions?: Parameters<MockBackend["conditions"]["set"]>[0];
  session?: SessionConfigInput;
  /** Default `user_story`. */
  userId?: string;
}

/**
 * One platform for each story that was on the page: a docs page shows many at once, and a story that is left may still
 * have requests under way. They go when the page goes.
 */
const platforms = new Map<string, PreparedMock>();

let started: Promise<unknown> | undefined;
/** One handler for all platforms: with those of every story in its list, MSW would try thousands for each request. */
const worker = setupWorker(
  http.all("*", ({ request }) => {
    const handlers = platformAt(new URL(request.url).pathname)?.handlers;
    return handlers && getResponse(handlers, request);
  }),
);

/** A story's own platform below its base URL; elsewhere, where no path says which story asks, the newest. */
function platformAt(path: string): PreparedMock | undefined {
  const [, id = ""] = /^\/stories\/([^/]+)\//.exec(path) ?? [];
  return platforms.get(id) ?? [...platforms.values()].at(-1);
}

/** How often a story is on the page. */
const shown = new Map<string, number>();

function count(storyId: string, by: number): void {
  shown.set(storyId, (shown.get(storyId) ?? 0) + by);
}

const storyUser = "user_story";

/** Removes what a play function set. */
const normalConditions = { latencyMs: null, failureRate: null, faults: null };

/** Where the story's platform answers. */
export function storyBaseUrl(storyId: string): string {
  return `/stories/${storyId}/api`;
}

/** Waits until there is no skeleton in a story, nor in the shadow roots of it. */
async function loaded(canvasElement: HTMLElement): Promise<void> {
  await waitFor(() => {
    const hosts = [...canvasElement.querySelectorAll("[data-shadow-host]")];
    const roots = [canvasElement, ...hosts.flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    if (roots.some((root) => root.querySelector(".tr-bone"))) throw new Error("still loading");
  });
}

const withProvider: Decorator = (Story, context) => {
  const mock: MockParameters = context.parameters.mock ?? {};
  const [client] = useState(() =>
    createToolRouterClient({ baseUrl: storyBaseUrl(context.id), maxRetries: 0 }),
  );
  // Its own: a story that starts anew asks anew.
  const [queryClient] = useState(() => new QueryClient());
  useLayoutEffect(() => {
    count(context.id, 1);
    return () => count(context.id, -1);
  }, [context.id]);
  const { userId = storyUser, session } = mock;
  const scenario = appliedScenario.useOf(context.id);
  const sessionId = scenario === "own" ? mock.sessionId : sessionIn(scenario);
  return (
    <ToolRouterProvider
      key={context.id}
      client={client}
      queryClient={queryClient}
      localization={localizationOf(context.globals)}
      {...(sessionId ? { sessionId } : { userId, sessionConfig: session })}
    >
      <Story />
    </ToolRouterProvider>
  );
};

const withSurroundings: Decorator = (Story, { globals }) => {
  const scheme = globals.theme === "dark" ? "dark" : "light";
  return (
    <div
      className="surroundings"
      lang={localizationOf(globals).locale}
      dir={directionOf(globals)}
      data-scheme={scheme}
    >
      <Story />
    </div>
  );
};

let reactErrors: (() => void) | undefined;

const preview: Preview = {
  decorators: [withProvider, withScenario, withNetwork, withSurroundings],
  loaders: [
    async ({ id, parameters }) => {
      // Another theme or argument is no reason to forget what was connected.
      const there = shown.get(id) ? platforms.get(id) : undefined;
      if (there) return { backend: there.backend };
      const mock: MockParameters = parameters.mock ?? {};
      const platform = await prepareMock({
        baseUrl: storyBaseUrl(id),
        persist: false,
        seed: id,
        appName: "Storybook",
        scenario: mock.scenario,
        scenarios: scenariosFor(mock.userId ?? storyUser),
      });
      await mock.seed?.(platform.backend);
      await platform.backend.conditions.set({
        ...mock.conditions,
        ...networks[appliedNetwork.of(id)].conditions,
      });
      started ??= worker.start({
        quiet: true,
        onUnhandledFrame: "bypass",
        serviceWorker: { url: platform.files.workerUrl },
      });
      await started;
      // Anew, so that it is the newest.
      platforms.delete(id);
      platforms.set(id, platform);
      return { backend: platform.backend };
    },
  ],
  beforeEach() {
    reactErrors ??= catchReactErrors();
  },
  async afterEach({ id, parameters, globals, canvasElement }) {
    reactErrors?.();
    reactErrors = undefined;
    const mock: MockParameters = parameters.mock ?? {};
    // Comes before axe, which would find nothing in a story without steps that is still loading.
    if (!mock.conditions) await loaded(canvasElement);
    const backend = platforms.get(id)?.backend;
    if (!backend) return;
    const scenario = scenarioOf(globals);
    const network = networkOf(globals);
    const isOther = scenario !== appliedScenario.of(id);
    if (isOther) {
      await backend.reset(scenario === "own" ? undefined : scenario);
      if (scenario === "own") await mock.seed?.(backend);
    }
    if (isOther || network !== appliedNetwork.of(id)) {
      await backend.conditions.set({
        ...normalConditions,
        ...mock.conditions,
        ...networks[network].conditions,
      });
    }
    if (isOther) appliedScenario.apply(id, scenario);
    if (network !== appliedNetwork.of(id)) appliedNetwork.apply(id, network);
  },
  globalTypes: {
    theme: {
      description: "Colour scheme",
      toolbar: {
        title: "Theme",
        icon: "mirror",
        items: [
          { value: "light", title: "Light" },
          { value: "dark", title: "Dark" },
        ],
        dynamicTitle: true,
      },
    },
    direction: {
      description: "Text direction",
      toolbar: {
        title: "Direction",
        icon: "paragraph",
        items: [
          { value: "ltr", title: "Left to right" },
          { value: "rtl", title: "Right to left" },
        ],
        dynamicTitle: true,
      },
    },
    language: {
      description: "The kit's words",
      toolbar: { title: "Language", icon: "comment", items: languageItems, dynamicTitle: true },
    },
    scenario: {
      description: "The platform's starting point",
      toolbar: { title: "Scenario", icon: "users", items: scenarioItems, dynamicTitle: true },
    },
    network: {
      description: "The platform's network",
      toolbar: {
        title: "Network",
        icon: "globe",
        items: Object.entries(networks).map(([value, { title }]) => ({ value, title })),
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: {
    theme: "light",
    direction: "ltr",
    language: "en",
    scenario: "own",
    network: "normal",
  },
  parameters: {
    a11y: { test: "error" },
    layout: "fullscreen",
    controls: { expanded: true },
    docs: {
      page: DocsPage,
      // Components have pages of their own: no other page repeats what they say.
      extractComponentDescription: () => "",
    },
    options: {
      storySort: {
        // Read, not run: a plain list.
        order: [
          "Introduction",
          "Guides",
          [
            "Embed",
            "Prototype",
            "Theme",
            "Translate",
            "Test your app",
            "Go live",
            "Next",
            "You already have MSW",
          ],
          "Provider",
          "ToolkitGrid",
          "ToolkitCard",
          "ConnectButton",
          "ConnectDialog",
          "AccountPicker",
          "ConnectionStatus",
          "RequiredToolkits",
          "ConnectPrompt",
          "ApprovalPrompt",
          "SessionInspector",
          "Hooks",
          ["Overview"],
          "Connect Link page",
          "Flows",
          "Theming",
        ],
      },
    },
  },
  tags: ["autodocs"],
};

export default preview;
