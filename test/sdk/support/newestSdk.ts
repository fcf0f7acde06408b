import { Composio } from "composio-core-21";
import type { Platform } from "./platform.ts";

/** The newest SDK that can be installed, with its own types. */
export function newestSdk({ url }: Platform): Composio {
  return new Composio({
    apiKey: "any",
    baseURL: url,
    allowTracking: false,
    disableVersionCheck: true,
  });
}
