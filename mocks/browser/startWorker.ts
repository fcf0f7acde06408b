import type { RequestHandler } from "msw";
import { type SetupWorker, setupWorker } from "msw/browser";
import { checkNoOtherMsw } from "./otherWorkers.ts";

const RELOADED = "tool-router-mock:reloaded";

/** A worker reaches pages below its own folder only; MSW would reload any other page for ever. */
function checkReach(workerUrl: string): void {
  const folder = new URL(".", workerUrl).href;
  if (!location.href.startsWith(folder)) {
    throw new Error(
      `startMock can't use ${workerUrl}: a service worker only reaches pages below its own folder, and this page is ${location.href}. Serve mockServiceWorker.js from the page's folder or one above it.`,
    );
  }
}

/**
 * A forced reload (with Shift) leaves the page without its worker until the next ordinary one. Reloads once; when that
 * does not help, something keeps the worker away for good.
 */
async function reloadIfUncontrolled(workerUrl: string): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  const isUncontrolled =
    navigator.serviceWorker.controller === null && registration?.active?.scriptURL === workerUrl;
  if (!isUncontrolled) {
    sessionStorage.removeItem(RELOADED);
    return;
  }
  if (sessionStorage.getItem(RELOADED) !== null) {
    sessionStorage.removeItem(RELOADED);
    throw new Error(
      'startMock can\'t reach this page with its service worker, even after a reload. Is "Bypass for network" ticked in the developer tools (Application, Service workers)?',
    );
  }
  sessionStorage.setItem(RELOADED, "1");
  location.reload();
  await new Promise<never>(() => undefined);
}

/** Another worker, such as a PWA's of an earlier visit, may still have the page. */
async function untilControlled(workerUrl: string): Promise<void> {
  const isControlled = () => navigator.serviceWorker.controller?.scriptURL === workerUrl;
  if (isControlled()) return;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(
        new Error("startMock's service worker did not take this page over in 10 s. Reload it."),
      );
    }, 10_000);
    navigator.serviceWorker.addEventListener("controllerchange", function onChange() {
      if (!isControlled()) return;
      navigator.serviceWorker.removeEventListener("controllerchange", onChange);
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Starts MSW on this page with these handlers; resolves when requests reach them. */
export async function startWorker(
  workerUrl: string,
  handlers: readonly RequestHandler[],
): Promise<SetupWorker> {
  checkReach(workerUrl);
  await checkNoOtherMsw(workerUrl);
  await reloadIfUncontrolled(workerUrl);
  const worker = setupWorker(...handlers);
  await worker.start({
    quiet: true,
    onUnhandledFrame: "bypass",
    serviceWorker: { url: workerUrl },
  });
  await untilControlled(workerUrl);
  return worker;
}
