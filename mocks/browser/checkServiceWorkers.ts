import { checkSiteData } from "./checkSiteData.ts";

/**
 * Checks that a service worker can carry this page's requests, before anything is changed.
 *
 * @throws Error that says what keeps it away, and what to do.
 */
export function checkServiceWorkers(): void {
  if (!window.isSecureContext) {
    throw new Error(
      `startMock needs a service worker, which browsers offer on https pages and on localhost only. This page is ${location.origin}: open it under one of them.`,
    );
  }
  checkSiteData("startMock");
  if (!("serviceWorker" in navigator)) {
    throw new Error(
      "startMock needs a service worker, and they are turned off in this browser: by a private window, a setting, a policy, or the app that shows this page. Turn them on, or open the page in another browser.",
    );
  }
}
