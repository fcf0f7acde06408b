import { getResponse, type HttpHandler } from "msw";

/** A `fetch` that the handlers answer themselves: the whole wire, without a network in between. */
export function fetchFrom(handlers: HttpHandler[]): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const response = await getResponse(handlers, request);
    if (!response) throw new TypeError(`Nothing answers ${request.method} ${request.url}.`);
    return response;
  };
}
