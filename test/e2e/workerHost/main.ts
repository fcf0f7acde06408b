import { startMock } from "tool-router-react/mock/browser";

/** MSW itself fails to load where storage is blocked. */
async function startOwn(): Promise<void> {
  const [{ http }, { setupWorker }] = await Promise.all([import("msw"), import("msw/browser")]);
  await setupWorker(http.get("/own", () => new Response("the host's"))).start({
    quiet: true,
    onUnhandledFrame: "bypass",
    serviceWorker: { url: "/mockServiceWorker.js" },
  });
}

async function toText(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return "done";
  } catch (error) {
    return String(error);
  }
}

/** What a test does to the page, by name. Each answers `done`, or with its error. */
const host = {
  startOwn: () => toText(startOwn()),
  startMock: () => toText(startMock()),
  registerPwa: () => toText(navigator.serviceWorker.register("/pwa.js")),
};

Object.assign(window, { host });
document.title = "ready";
