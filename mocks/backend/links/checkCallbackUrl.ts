import { badRequest } from "../errors.ts";

/** @throws PlatformError 10400 when it is given and can't be gone to. */
export function checkCallbackUrl(callbackUrl: string | undefined, field = "callback_url"): void {
  if (callbackUrl === undefined) return;
  const url = URL.canParse(callbackUrl) ? new URL(callbackUrl) : undefined;
  if (url?.protocol !== "https:" && url?.protocol !== "http:") {
    throw badRequest("The callback_url can't be used.", [
      `${field}: must be an absolute http or https address`,
    ]);
  }
}
