/**
 * Checks that this page may keep data. MSW reads localStorage as it is loaded and fails with a bare SecurityError, so it
 * is imported only after this.
 *
 * @param caller the function that needs it, for the message
 * @throws Error that says what keeps the data away, and what to do.
 */
export function checkSiteData(caller: string): void {
  try {
    void window.localStorage;
  } catch (cause) {
    throw new Error(
      `${caller} can't work in this page: the browser blocks its cookies and site data, or it is in a sandboxed frame, and so it has neither storage nor a service worker. Allow cookies for this site, or add allow-same-origin to the frame's sandbox.`,
      { cause },
    );
  }
}
