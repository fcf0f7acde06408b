import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { extname, join, resolve } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { build } from "vite";

const root = resolve(import.meta.dirname, "../..");
const types: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};
const pwa = `
  addEventListener("install", () => skipWaiting());
  addEventListener("activate", (event) => event.waitUntil(clients.claim()));
`;
/** As a host may show a page of its own: without an origin, and so without cookies, storage and service workers. */
const framed = '<iframe sandbox="allow-scripts" src="/index.html"></iframe>';

/** A host's app on its own origin, with the mock's files beside it. */
async function serve(folder: string): Promise<Server> {
  const pages: Record<string, string> = { "/pwa.js": pwa, "/framed.html": framed };
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const folders = [folder, join(root, "generated/public")];
    const read = () => Promise.any(folders.map((each) => readFile(join(each, path))));
    const body = pages[path] ?? (await read().catch(() => undefined));
    response.writeHead(body === undefined ? 404 : 200, {
      "content-type": types[extname(path)] ?? "text/plain",
      "access-control-allow-origin": "*",
    });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  return server;
}

let server: Server;
let origin: string;
test.beforeAll(async ({ browserName }, { workerIndex }) => {
  const outDir = join(root, `generated/workerHost-${browserName}-${workerIndex}`);
  await build({
    root: join(root, "test/e2e/workerHost"),
    configFile: false,
    logLevel: "error",
    resolve: {
      alias: { "tool-router-react/mock/browser": join(root, "mocks/browser.ts") },
    },
    build: { outDir, emptyOutDir: true, target: "es2023" },
  });
  server = await serve(outDir);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  origin = `http://localhost:${address.port}`;
});
test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});

type Action = "startOwn" | "startMock" | "registerPwa";

async function open(page: Page): Promise<void> {
  await page.goto(`${origin}/index.html`);
  await expect(page).toHaveTitle("ready");
}

function act(frame: Pick<Page, "evaluate">, action: Action): Promise<string> {
  return frame.evaluate<string, Action>((name) => Reflect.get(window, "host")[name](), action);
}

const get = (page: Page, path: string): Promise<string> =>
  page.evaluate(async (url) => (await fetch(url)).text(), path);

const toolkit = "/api/tool-router/toolkits/gmail";

test("beside a host's own MSW it says how to join that, and leaves it as it is", async ({
  page,
}) => {
  await open(page);
  expect(await act(page, "startOwn")).toBe("done");
  const answer = await act(page, "startMock");
  expect(answer).toMatch(/MSW runs already.*prepareMock/);
  expect(await get(page, "/own")).toBe("the host's");
});

test("a host's MSW that is started after it is reported, with how to join the two", async ({
  page,
}) => {
  await open(page);
  expect(await act(page, "startMock")).toBe("done");
  expect(await get(page, toolkit)).toContain('"gmail"');
  const [error] = await Promise.all([page.waitForEvent("pageerror"), act(page, "startOwn")]);
  expect(error.message).toMatch(/another MSW was started.*prepareMock/);
});

test("after a reload, and after a visit where something else ran, it starts", async ({ page }) => {
  await open(page);
  expect(await act(page, "startOwn")).toBe("done");
  await page.reload();
  await expect(page).toHaveTitle("ready");
  expect(await act(page, "registerPwa")).toBe("done");
  await page.waitForFunction(() => navigator.serviceWorker.controller?.scriptURL.includes("pwa"));
  expect(await act(page, "startMock")).toBe("done");
  expect(await get(page, toolkit)).toContain('"gmail"');
});

test("a PWA's service worker that takes its place is reported by its address", async ({ page }) => {
  await open(page);
  expect(await act(page, "startMock")).toBe("done");
  const [error] = await Promise.all([page.waitForEvent("pageerror"), act(page, "registerPwa")]);
  expect(error.message).toContain(`${origin}/pwa.js`);
});

test("where cookies and storage are blocked it says what to allow", async ({ page }) => {
  await page.goto(`${origin}/framed.html`);
  const frame = page.frames().find((each) => each.url().endsWith("/index.html"));
  if (!frame) throw new Error("The page has no frame.");
  await frame.waitForFunction(() => document.title === "ready");
  expect(await act(frame, "startMock")).toMatch(/blocks its cookies.*Allow cookies/);
});

test("where service workers are off it says so, and speaks of no other address", async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "serviceWorker"));
  await open(page);
  const answer = await act(page, "startMock");
  expect(answer).toContain("turned off in this browser");
  expect(answer).not.toContain("https");
});
