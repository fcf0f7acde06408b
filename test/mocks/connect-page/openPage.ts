import { vi } from "vitest";
import { startConnectPage } from "../../../mocks/connect-page/connectPage.ts";
import type { ConnectPort, ConnectResult } from "../../../mocks/connect-page/connectPort.ts";

/** What the page did to the world around it. */
export interface PageWorld {
  root: HTMLElement;
  leftFor: string[];
  announced: ConnectResult[];
  closed: number;
}

/** The page on this port, in this document, with the window's doings written down (jsdom has none). */
export function openPage(port: ConnectPort): PageWorld {
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  const root = document.createElement("div");
  document.body.replaceChildren(root);
  const world: PageWorld = { root, leftFor: [], announced: [], closed: 0 };
  startConnectPage(root, port, {
    leaveFor: (address) => world.leftFor.push(address),
    announce: (result) => world.announced.push(result),
    close: () => {
      world.closed += 1;
    },
  });
  return world;
}
