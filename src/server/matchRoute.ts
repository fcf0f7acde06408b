import { notFound } from "./Refusal.ts";
import { type Route, routes } from "./routes.ts";

/** The form of each parameter of a path: no percent sign, dot segment or slash fits one. */
const forms: Readonly<Record<string, RegExp>> = {
  session: /^[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$/,
  account: /^[\w-]{1,128}$/,
  authConfig: /^[\w-]{1,128}$/,
  slug: /^[\w-]{1,128}$/,
};

/** A route that a path leads to. */
export interface RouteMatch {
  route: Route;
  params: Record<string, string>;
  /** What stands before it: where the proxy is mounted. */
  basePath: string;
}

/**
 * Finds the route of a method and a path. Segments are compared as they are, in their own case and without decoding: what a
 * browser's client sends needs none, and so no two readings of one path exist.
 *
 * @param basePath where the proxy is mounted; undefined: what stands before the first route that fits.
 * @throws Refusal 404
 */
export function matchRoute(
  method: string,
  pathname: string,
  basePath: string | undefined,
): RouteMatch {
  if (pathname.length > 4_000 || !/^[\w./~-]+$/.test(pathname) || pathname.includes("//")) {
    throw notFound("route", "path");
  }
  const segments = pathname.split("/");
  for (let start = 1; start < segments.length; start += 1) {
    const base = segments.slice(0, start).join("/");
    if (basePath !== undefined && base !== basePath) continue;
    for (const route of routes) {
      const params = route.method === method && matchPath(route.path, segments.slice(start));
      if (params) return { route, params, basePath: base };
    }
  }
  throw notFound("route", "route");
}

function matchPath(
  pattern: string,
  segments: readonly string[],
): Record<string, string> | undefined {
  const expected = pattern.slice(1).split("/");
  if (expected.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, each] of expected.entries()) {
    const segment = segments[index] ?? "";
    const name = each.startsWith(":") && each.slice(1);
    if (name ? !forms[name]?.test(segment) : segment !== each) return undefined;
    if (name) params[name] = segment;
  }
  return params;
}
