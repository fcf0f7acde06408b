import { http } from "msw";
import { setupWorker } from "msw/browser";
import { startMock } from "tool-router-react/mock/browser";

const own = setupWorker(http.get("/own", () => new Response("the host's")));

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
  startOwn: () =>
    toText(
      own.start({
        quiet: true,
        onUnhandledFrame: "bypass",
        serviceWorker: { url: "/mockServiceWorker.js" },
      }),
    ),
  startMock: () => toText(startMock()),
  registerPwa: () => toText(navigator.serviceWorker.register("/pwa.js")),
};

Object.assign(window, { host });
document.title = "ready";
