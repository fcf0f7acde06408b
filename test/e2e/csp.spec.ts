import { servedTest as test } from "./addedHeaders.ts";
import { connect, expect, manage, openIntegrations } from "./fixtures.ts";

/** What is left when a host allows nothing but its own files; the mock's logos are `data:`. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
].join("; ");

test.use({
  // The app's page, its callback, and the mock's Connect Link page, which the host serves from the same folder.
  addedHeaders: {
    path: /^\/((callback|tool-router-connect)\.html)?$/,
    headers: { "content-security-policy": policy },
  },
  expectedErrors: /a-style-of-the-test/,
});

test("connecting and managing go under a strict Content-Security-Policy", async ({ page }) => {
  const response = await page.goto("./");
  expect(await response?.headerValue("content-security-policy")).toBe(policy);
  await openIntegrations(page);
  await connect(page, "GitHub");
  const dialog = await manage(page, "GitHub");
  await dialog.getByRole("button", { name: /^Options for/ }).click();
  await dialog.getByRole("menuitem", { name: "Rename" }).click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");

  // The policy is in force: what it forbids does not go, and is logged, which fails a test by itself.
  const violated = page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener("securitypolicyviolation", ({ violatedDirective }) =>
          resolve(violatedDirective),
        );
        const style = document.createElement("link");
        style.rel = "stylesheet";
        style.href = "http://localhost:1/a-style-of-the-test.css";
        document.head.append(style);
      }),
  );
  expect(await violated).toBe("style-src-elem");
});
