const name = "tool-router-session";

/** The signed session id that this browser was given. Like any other it is verified before it is used. */
export function readCookie({ headers }: Request): string | undefined {
  const cookies = (headers.get("cookie") ?? "").slice(0, 16_000).split(";");
  const prefix = `${name}=`;
  const found = cookies.map((cookie) => cookie.trim()).find((cookie) => cookie.startsWith(prefix));
  return found?.slice(prefix.length, prefix.length + 4_000);
}

/** Keeps the signed session id in this browser, for this proxy alone and out of scripts' reach. */
export function writeCookie(signedId: string, baseUrl: string, maxAgeMs: number): string {
  const { protocol, pathname } = new URL(baseUrl);
  const secure = protocol === "https:" ? "; Secure" : "";
  const maxAge = Math.floor(maxAgeMs / 1000);
  return `${name}=${signedId}; Path=${pathname}; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`;
}
