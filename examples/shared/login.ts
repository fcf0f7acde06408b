/**
 * A login to try the examples with: the cookie `login` is the user's id, and anybody may set it. Yours verifies a signed
 * cookie or a token, and takes the id from there.
 */
export function readLogin(request: Request): string | undefined {
  return /(?:^|; )login=(\w+)/.exec(request.headers.get("cookie") ?? "")?.[1];
}

/** `GET /login/{user}`: logs in, and goes to the page. */
export function logIn(userId: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location: "/", "set-cookie": `login=${userId}; Path=/; HttpOnly; SameSite=Lax` },
  });
}
