const ADVICE =
  "MSW runs once in a page. Leave startMock out, and give its handlers to the worker that runs: const { handlers } = await prepareMock(); worker.use(...handlers).";

/** The type of what MSW's worker posts to pages, in its versions 2 and 3. */
function typeOf({ data }: MessageEvent<unknown>): unknown {
  return data instanceof Object && "type" in data ? data.type : undefined;
}

/**
 * Checks that no MSW answers this page's requests yet, the host's or another copy of this package. A second one would
 * take the requests away from it, and fail half-way: so this looks before anything is started.
 *
 * MSW itself does not say. But its worker asks the page about each request: one is sent, for a file that is there.
 *
 * @throws Error that says how to add the mock to the one that runs.
 */
export async function checkNoOtherMsw(fileUrl: string): Promise<void> {
  const { controller } = navigator.serviceWorker;
  if (controller === null) return;
  let isAsked = false;
  const onMessage = (event: MessageEvent<unknown>) => {
    if (typeOf(event) === "REQUEST") isAsked = true;
  };
  navigator.serviceWorker.addEventListener("message", onMessage);
  navigator.serviceWorker.startMessages();
  try {
    // The worker asks before it answers.
    await fetch(fileUrl, { method: "HEAD", cache: "no-store" });
  } finally {
    navigator.serviceWorker.removeEventListener("message", onMessage);
  }
  if (isAsked) throw new Error(`startMock was called in a page where MSW runs already. ${ADVICE}`);
}

/**
 * Reports an error to the page (its console, its overlay) when something else begins to answer this page's requests while
 * the mock runs: an MSW that is started after it, or another service worker, such as a PWA's, that takes its place.
 *
 * @returns a cleanup function
 */
export function watchOtherWorkers(workerUrl: string): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  navigator.serviceWorker.addEventListener(
    "message",
    (event: MessageEvent<unknown>) => {
      if (typeOf(event) !== "MOCKING_ENABLED") return;
      reportError(
        new Error(
          `tool-router-react: another MSW was started in a page where startMock runs, and one of them no longer answers. ${ADVICE}`,
        ),
      );
    },
    { signal },
  );
  navigator.serviceWorker.addEventListener(
    "controllerchange",
    () => {
      const url = navigator.serviceWorker.controller?.scriptURL;
      if (url === undefined || url === workerUrl) return;
      reportError(
        new Error(
          `tool-router-react: the mock no longer answers. Its service worker was replaced by ${url}, since only one can serve a page. Register that one only where the mock is not started, such as in production, then reload.`,
        ),
      );
    },
    { signal },
  );
  return () => listening.abort();
}
