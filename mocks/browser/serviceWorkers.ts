/** The page's service workers; undefined where the browser offers none to it. */
export function serviceWorkers(): ServiceWorkerContainer | undefined {
  try {
    return "serviceWorker" in navigator ? navigator.serviceWorker : undefined;
  } catch {
    // A sandboxed frame without `allow-same-origin`: to read the property is an error already.
    return undefined;
  }
}

/**
 * Checks that a service worker can carry this page's requests, before anything is changed.
 *
 * @throws Error that says what keeps it away, and what to do.
 */
export async function checkServiceWorkers(): Promise<void> {
  if (!window.isSecureContext) {
    throw new Error(
      `startMock needs a service worker, which browsers offer on https pages and on localhost only. This page is ${location.origin}: open it under one of them.`,
    );
  }
  if (!("serviceWorker" in navigator)) {
    throw new Error(
      "startMock needs a service worker, and they are turned off in this browser: by a private window, a setting, a policy, or the app that shows this page. Turn them on, or open the page in another browser.",
    );
  }
  try {
    await navigator.serviceWorker.getRegistration();
  } catch (cause) {
    throw new Error(
      "startMock needs a service worker, and the browser keeps this page from having one: cookies and site data are blocked for it, or it is in a sandboxed frame. Allow cookies for this site, or add allow-same-origin to the frame's sandbox.",
      { cause },
    );
  }
}
