import type { Page } from "@playwright/test";

/** A Connect Link made through the platform's own routes, as a host's page would. */
export interface MadeLink {
  connected_account_id: string;
  link_token: string;
  redirect_url: string;
}

/** Opens the demo, whose mock then answers this page's requests. */
export async function openMock(page: Page): Promise<void> {
  await page.goto("./");
  await page.getByRole("searchbox", { name: "Search apps" }).waitFor();
}

async function call(page: Page, method: string, path: string, body?: unknown): Promise<unknown> {
  return await page.evaluate(
    async ({ method, path, body }) => {
      const response = await fetch(path, {
        method,
        headers: { "content-type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const answer: unknown = await response.json();
      if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
      return answer;
    },
    { method, path, body },
  );
}

function text(answer: unknown, key: string): string {
  const value: unknown = answer instanceof Object ? Reflect.get(answer, key) : undefined;
  if (typeof value !== "string") throw new Error(`No ${key} in ${JSON.stringify(answer)}`);
  return value;
}

/** Starts a link for a user of its own. */
export async function makeLink(
  page: Page,
  toolkit: string,
  callbackUrl?: string,
): Promise<MadeLink> {
  const api = "/api/tool-router/tool_router/session";
  const session = await call(page, "POST", api, { user_id: "user_e2e" });
  const link = await call(page, "POST", `${api}/${text(session, "session_id")}/link`, {
    toolkit,
    ...(callbackUrl === undefined ? {} : { callback_url: callbackUrl }),
  });
  return {
    connected_account_id: text(link, "connected_account_id"),
    link_token: text(link, "link_token"),
    redirect_url: text(link, "redirect_url"),
  };
}

/** What the API says of an account now. */
export async function accountStatus(page: Page, id: string): Promise<string> {
  return text(await call(page, "GET", `/api/tool-router/connected_accounts/${id}`), "status");
}

/** Lets a link run out. */
export async function expireLink(page: Page, token: string): Promise<void> {
  await call(page, "POST", `/__mock__/links/${token}/complete`, { outcome: "expire" });
}

/** Opens a link in a window of the page's own, as a popup is. */
export async function openLink(page: Page, url: string): Promise<Page> {
  const [opened] = await Promise.all([
    page.waitForEvent("popup"),
    page.evaluate((address) => {
      window.open(address, "_blank", "width=480,height=720");
    }, url),
  ]);
  return opened;
}
