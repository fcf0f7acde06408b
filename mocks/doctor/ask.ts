/** An answer of the host that is looked at. */
export interface Seen {
  status: number;
  headers: Headers;
  text: string;
}

/** Asks a host without a login. @throws what `fetch` throws when there is no answer within ten seconds. */
export async function ask(url: URL | string, init: RequestInit = {}): Promise<Seen> {
  const response = await fetch(url, {
    ...init,
    redirect: "manual",
    signal: AbortSignal.timeout(10_000),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
