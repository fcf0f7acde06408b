import { getResponse } from "msw";
import {
  type CatalogToolkit,
  catalog,
  createHandlers,
  createMockBackend,
} from "tool-router-react/mock";

/** What the bench does in this page. */
export interface StartingBench {
  /** Starts a mock with its catalogue, or with one that has no tools to load, and waits for its first answer. */
  start(kind: "whole" | "toolless"): Promise<void>;
  /** The first search of a catalogue that nobody has searched: its tools are loaded, and indexed. */
  search(): Promise<void>;
}

declare global {
  interface Window {
    starting: StartingBench;
  }
}

/** The toolkits without their tools: what a page had to carry before there were so many. */
const toolless = catalog.map((toolkit): CatalogToolkit => {
  const { slug, name, description, categories, authSchemes, managedAuthSchemes, noAuth } = toolkit;
  return {
    ...{ slug, name, description, categories, authSchemes, managedAuthSchemes, noAuth },
    get logo() {
      return toolkit.logo;
    },
    toolCount: 0,
    tools: [],
  };
});

window.starting = {
  async start(kind) {
    const backend = createMockBackend({
      seed: 1,
      catalog: [...(kind === "whole" ? catalog : toolless)],
    });
    const handlers = createHandlers(backend, { baseUrls: ["/api/tool-router"] });
    const address = new URL("/api/tool-router/toolkits", location.href);
    const response = await getResponse(handlers, new Request(address));
    if (response?.status !== 200) throw new Error(`The first answer is ${response?.status}.`);
    await response.text();
    backend.close();
  },
  async search() {
    const backend = createMockBackend({ seed: 1, catalog: [...catalog] });
    const { id } = await backend.sessions.create("ann");
    await backend.sessions.search(id, { queries: [{ useCase: "send an email to someone" }] });
    backend.close();
  },
};
