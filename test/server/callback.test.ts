// @vitest-environment node
import { createCallbackHandler } from "tool-router-react/server";
import { expect, test } from "vitest";

const page = "https://app.test/connected";
const handler = createCallbackHandler({ allowedOrigins: ["https://admin.test"] });
const open = (query: string, init?: RequestInit) => handler(new Request(page + query, init));

test("the page announces that the user is back, and closes itself", async () => {
  const response = await open("?status=success&connected_account_id=ca_1");
  expect(response.status).toBe(200);
  const html = await response.text();
  expect(html).toContain('"connectedAccountId":"ca_1"');
  expect(html).toContain("window.close()");
  expect(html).toContain("You can close this window");
  expect(html).not.toContain("location.replace");
  expect(response.headers.get("cache-control")).toBe("no-store");
});

test("it goes to where the user came from, with the host's own parameters as they were", async () => {
  const to = encodeURIComponent("https://app.test/settings?tab=2&appName=Acme&code=a%2Bb#apps");
  const html = await (await open(`?return_to=${to}&status=success`)).text();
  const [, literal = "null"] = /location\.replace\((".*?")\)/.exec(html) ?? [];
  const target = new URL(JSON.parse(literal));
  expect(target.origin + target.pathname + target.hash).toBe("https://app.test/settings#apps");
  expect(Object.fromEntries(target.searchParams)).toEqual({
    ...{ tab: "2", appName: "Acme", code: "a+b", status: "success" },
  });
});

test("a listed origin may be returned to as well", async () => {
  const response = await open(`?return_to=${encodeURIComponent("https://admin.test/users")}`);
  expect(await response.text()).toContain('href="https://admin.test/users"');
});

test.each([
  "https://evil.test/",
  "https://app.test.evil.test/",
  "https://app.test@evil.test/",
  "https://user:pass@app.test/",
  "//evil.test/",
  "/settings",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "blob:https://app.test/0-0",
  "http://app.test/",
  "https://app.test:8443/",
  "",
])("it does not return to %s", async (address) => {
  const response = await open(`?return_to=${encodeURIComponent(address)}`);
  expect(response.status).toBe(400);
  const html = await response.text();
  expect(html).not.toMatch(/<script|<a /);
  expect(html).toContain("is not one of this app");
});

test.each([
  "</script><script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  "\u2028alert(1)",
])("a parameter cannot become markup or code: %s", async (text) => {
  const query = new URLSearchParams({ connected_account_id: text, status: text, error: text });
  query.set("return_to", `https://app.test/?x=${text}`);
  const response = await open(`?${query}`);
  const html = await response.text();
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html.match(/<(img|svg|iframe)/)).toBeNull();
  expect(html).not.toContain("\u2028");
  // The one script is the one that the policy names by its hash.
  const script = /<script>(.*)<\/script>/s.exec(html)?.[1] ?? "";
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(script));
  const hash = Buffer.from(digest).toString("base64");
  expect(response.headers.get("content-security-policy")).toContain(`script-src 'sha256-${hash}'`);
  expect(() => new Function(script)).not.toThrow();
});

test("no other site may frame it, and nothing but a GET opens it", async () => {
  const response = await open("");
  expect(response.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  const posted = await open("", { method: "POST" });
  expect(posted.status).toBe(405);
  expect(posted.headers.get("allow")).toBe("GET");
});

test.each([
  ["where a proxy ends TLS", "http://app.test/connected", "https://app.test/settings"],
  ["where a framework writes another host", "http://localhost:3000/connected", "https://app.test/"],
  ["without TLS", "http://localhost:3000/connected", "http://app.test/"],
])("the app's own pages are returned to %s", async (_, url, page) => {
  const address = `${url}?return_to=${encodeURIComponent(page)}`;
  const response = await handler(new Request(address, { headers: { host: "app.test" } }));
  expect(response.status).toBe(200);
});

test.each(["evil.test/app.test", "app.test@evil.test", "", "[", "a b"])(
  "a Host that is none (%j) is no origin to return to",
  async (host) => {
    const address = `https://app.test/connected?return_to=${encodeURIComponent("https://evil.test/")}`;
    const response = await handler(new Request(address, { headers: { host } }));
    expect(response.status).toBe(400);
  },
);
