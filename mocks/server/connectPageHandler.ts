import { HttpResponse, http } from "msw";
import { PlatformError } from "../backend/platformError.ts";
import type { MockBackend } from "../backend/types.ts";
import { errorResponse } from "../handlers/wire/errorResponse.ts";
import { readConnectPage } from "./connectPageFile.ts";

const contentTypes = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
} as const;

/** Serves the Connect Link page at `/link/{token}`, where it finds its link by its own address, and its files beside it. */
export function connectPageHandler(backend: MockBackend) {
  return http.get("*/link/:token", async ({ params }) => {
    const { token } = params;
    const isScript = token === "tool-router-connect.js";
    const type = isScript ? "js" : token === "tool-router-connect.css" ? "css" : "html";
    const file = await readConnectPage(type);
    if (file === undefined) return errorResponse(notBuilt(), backend.newRequestId());
    return new HttpResponse(file, {
      headers: {
        "content-type": contentTypes[type],
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
