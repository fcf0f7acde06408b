import { getResponse, type HttpHandler, http } from "msw";

/** A proxy that hands everything on but the cursor: each page is the first one, and names a next one. */
export function ignoreCursors(path: string, handlers: readonly HttpHandler[]): HttpHandler {
  return http.get(path, ({ request }) => {
    const url = new URL(request.url);
    url.searchParams.delete("cursor");
    return getResponse([...handlers], new Request(url, request));
  });
}
