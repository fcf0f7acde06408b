import { act, cleanup, fireEvent, render } from "@testing-library/react";
import { Activity, type ReactNode, StrictMode, Suspense, use } from "react";
import { createToolRouterClient, ToolkitGrid, ToolRouterProvider } from "tool-router-react";
import { createHandlers } from "tool-router-react/mock";
import { createBackend } from "../../mocks/backend/createBackend.ts";
import { fetchFrom } from "../core/support/fetchFrom.ts";
import { fixtureCatalog } from "../mocks/fixtures/fixtureCatalog.ts";
import { countListeners } from "./authorizations/countListeners.ts";
import { type Case, chaosRound } from "./support/chaosRound.ts";

const backend = createBackend({ catalog: fixtureCatalog.slice(0, 7), seed: 1 });
const answer = fetchFrom(createHandlers(backend, { baseUrls: ["/api"] }));

function Late({ until, children }: { until: Promise<void>; children: ReactNode }) {
  use(until);
  return children;
}

/** The page, in what a host may put around it; `step` counts up while it is shown. */
const wrappers: readonly [Wrap, ...Wrap[]] = [
  (page) => <StrictMode>{page}</StrictMode>,
  (page, step) => <Activity mode={step % 2 === 0 ? "hidden" : "visible"}>{page}</Activity>,
  (page, _step, late) => (
    <StrictMode>
      <Suspense fallback="Loading">
        <Late until={late}>{page}</Late>
      </Suspense>
    </StrictMode>
  ),
  (page, step) => <Suspense key={step}>{page}</Suspense>,
];
type Wrap = (page: ReactNode, step: number, late: Promise<void>) => ReactNode;

chaosRound(
  {
    name: "remounts",
    unit: "mounts and unmounts in jsdom",
    full: 1_000,
    short: 20,
    begin: async () => void (await backend.accounts.seed({ userId: "ann", toolkit: "gmail" })),
  },
  async (one) => {
    const listeners = countListeners();
    try {
      const asked = await mountAndUnmount(one);
      // The dialog's code, which is loaded once, listens until it is there, whoever asked for it.
      for (let look = 0; look < 500 && listeners.types().length > 0; look += 1)
        await new Promise((resolve) => setTimeout(resolve, 10));
      const left = listeners.types();
      if (left.length > 0) throw new Error(`Listeners are left: ${left}`);
      if (document.body.children.length > 0)
        throw new Error(`Elements are left: ${document.body.innerHTML.slice(0, 300)}`);
      const before = asked();
      await turns(20);
      if (asked() > before) throw new Error("A page that is gone asks for something.");
    } finally {
      listeners.stop();
    }
    return 1;
  },
);

async function mountAndUnmount({ random, note, tally }: Case): Promise<() => number> {
  let requests = 0;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    requests += 1;
    await turns(random.int(0, 6));
    return answer(input, { ...init, signal: null });
  };
  const client = createToolRouterClient({ baseUrl: "https://host.test/api", fetch, maxRetries: 0 });
  const wrap = random.pick(wrappers);
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const page = (
    <ToolRouterProvider client={client} userId="ann">
      <ToolkitGrid />
    </ToolRouterProvider>
  );
  note(`wrapped as ${wrappers.indexOf(wrap)}`);
  const view = render(wrap(page, 1, late));
  // It may be gone before anything has come, or in the middle of it.
  for (let step = random.int(1, 5); step > 0; step -= 1) {
    await act(() => turns(random.int(0, 8)));
    if (random.chance(0.5)) resolve();
    const button = random.maybe([...document.querySelectorAll("button")]);
    if (button && /Manage/.test(button.textContent ?? "")) {
      tally("dialogs opened");
      fireEvent.click(button);
    }
    await act(async () => view.rerender(wrap(page, step, late)));
  }
  cleanup();
  client.reset();
  await act(() => turns(20));
  return () => requests;
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
