import { act, cleanup, fireEvent, render } from "@testing-library/react";
import { Component, type ReactNode } from "react";
import {
  ConnectButton,
  createToolRouterClient,
  ToolkitGrid,
  ToolRouterProvider,
} from "tool-router-react";
import {
  wireAccount,
  wireDetail,
  wireLink,
  wirePage,
  wireSession,
  wireToolkit,
} from "../../client/support/wire.ts";
import type { Case } from "../support/chaosRound.ts";
import { checkPage } from "./checkPage.ts";
import { oddAnswer, toResponse } from "./oddAnswer.ts";

let crash: unknown;

/** A host's own: what reaches it is a component that did not cope. */
class Boundary extends Component<{ children: ReactNode }> {
  override state = { isBroken: false };
  static getDerivedStateFromError() {
    return { isBroken: true };
  }
  override componentDidCatch(error: unknown) {
    crash = error;
  }
  override render() {
    return this.state.isBroken ? null : this.props.children;
  }
}

const other = { ...wireToolkit, slug: "gmail", name: "Gmail", connected_account: null };

function goodFor(method: string, path: string): unknown {
  if (path.endsWith("/toolkits")) return wirePage([wireToolkit, other]);
  if (path.endsWith("/connected_accounts")) return wirePage([wireAccount]);
  if (/\/connected_accounts\//.test(path)) return wireAccount;
  if (/\/toolkits\//.test(path)) return wireDetail;
  if (path.endsWith("/link")) return wireLink;
  return method === "DELETE" ? { success: true } : wireSession;
}

/** Shows a grid whose platform answers oddly, and clicks what is there to click. */
export async function renderAnswers({ random, tally, note }: Case): Promise<void> {
  crash = undefined;
  let pending = 0;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { pathname } = new URL(String(input));
    const good = goodFor(init?.method ?? "GET", pathname);
    // A session there must be, or nothing else is asked for.
    const isOdd = random.chance(pathname.endsWith("/session") ? 0.1 : 0.7);
    const answer = isOdd
      ? oddAnswer(random, good)
      : { status: 200, headers: {}, body: JSON.stringify(good) };
    note(`${init?.method} ${pathname}: ${answer.status} ${String(answer.body).slice(0, 1_000)}`);
    pending += 1;
    try {
      await new Promise((resolve) => setImmediate(resolve));
      return toResponse(answer);
    } finally {
      pending -= 1;
    }
  };
  const onError = (event: ErrorEvent) => {
    crash ??= event.error;
  };
  window.addEventListener("error", onError);
  const open = window.open;
  window.open = () => null;
  localStorage.clear();
  sessionStorage.clear();
  const client = createToolRouterClient({ baseUrl: "https://host.test/api", fetch, maxRetries: 0 });
  const settle = async () => {
    for (let quiet = 0; quiet < 4; quiet = pending > 0 ? 0 : quiet + 1) {
      await act(() => new Promise((resolve) => setImmediate(resolve)));
    }
    checkPage(document.body);
    if (crash !== undefined) throw crash;
  };
  try {
    render(
      <Boundary>
        <ToolRouterProvider client={client} userId="ann">
          <ToolkitGrid />
          <ConnectButton toolkit="github" />
        </ToolRouterProvider>
      </Boundary>,
    );
    await settle();
    for (let clicks = 0; clicks < 4; clicks += 1) {
      const buttons = [...document.querySelectorAll("button:not([aria-disabled=true]), summary")];
      const button = random.maybe(buttons);
      if (!button) break;
      note(`click on ${button.textContent?.slice(0, 60)}`);
      fireEvent.click(button);
      await settle();
    }
    tally("rendered");
  } finally {
    cleanup();
    client.reset();
    window.open = open;
    window.removeEventListener("error", onError);
  }
}
