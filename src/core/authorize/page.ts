import type { AuthorizePage } from "./AuthorizeBrowser.ts";
import { withoutReturnParameters } from "./withoutReturnParameters.ts";

/** The page that the kit is in. Nothing of it is touched before a call. */
export const page: AuthorizePage = {
  leave: (url) => window.location.assign(url),
  returnAddress: () => withoutReturnParameters(window.location.href),
  tidyAddress() {
    const { href } = window.location;
    const tidy = withoutReturnParameters(href);
    if (tidy !== href) window.history.replaceState(window.history.state, "", tidy);
  },
  onReturn(listener) {
    const whenVisible = () => {
      if (document.visibilityState === "visible") listener();
    };
    for (const type of returns) window.addEventListener(type, listener);
    document.addEventListener("visibilitychange", whenVisible);
    return () => {
      for (const type of returns) window.removeEventListener(type, listener);
      document.removeEventListener("visibilitychange", whenVisible);
    };
  },
};

const returns = ["focus", "pageshow", "online"] as const;
