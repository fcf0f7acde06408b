import { HttpResponse, http } from "msw";
import { PlatformError } from "../backend/platformError.ts";
import type { MockBackend } from "../backend/types.ts";
import { errorResponse } from "../handlers/wire/errorResponse.ts";
import { readConnectPage } from "./connectPageFile.ts";

/** Serves the Connect Link page at `/link/{token}`: it finds its link by its own address. */
export function connectPageHandler(backend: MockBackend) {
  return http.get("*/link/:token", async () => {
    const page = await readConnectPage();
    if (page === undefined) return errorResponse(notBuilt(), backend.newRequestId());
    return HttpResponse.html(page, {
      headers: {
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-store",
        // The address is the key to the link: it is for nobody else.
        "referrer-policy": "no-referrer",
        "content-security-policy": "frame-ancestors 'none'",
      },
    });
  });
}

function notBuilt(): PlatformError {
  return new PlatformError({
    status: 503,
    code: 10503,
    message: "The Connect Link page is not built.",
    suggestedFix:
      "In the repository run `npm run mock:server`, which builds it first. Without the page, POST /__mock__/links/{token}/complete completes a link.",
  });
}
