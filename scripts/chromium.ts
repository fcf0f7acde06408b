import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { chromium } from "playwright";

/**
 * Where the system's package managers put Chromium or Chrome. First the build without windows of its own, which Playwright
 * uses by default too: the end-to-end tests take two thirds of the time in it.
 */
const systemPaths = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
];

/**
 * The browser to test with: `CHROMIUM_PATH`, else the system's own. `undefined` when Playwright's own download
 * should be used (which Playwright then finds by itself).
 */
function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  if (existsSync(chromium.executablePath())) return undefined;
  return systemPaths.find((path) => existsSync(path));
}

/** How Playwright starts the browser: quiet on a machine without network, and able to run as root in a container. */
export function chromiumLaunchOptions(): { args: string[]; executablePath?: string } {
  const executablePath = findChromium();
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  return executablePath === undefined ? { args } : { args, executablePath };
}

/** Whether there is any browser to test with. */
export function hasChromium(): boolean {
  return existsSync(chromium.executablePath()) || findChromium() !== undefined;
}

function run(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: "inherit" });
    return true;
  } catch {
    return false;
  }
}

/** Debian's own package, the headless one where its release has it; its libraries come with it. */
function installFromDebian(): boolean {
  const prefix = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args: string[]): boolean => {
    const [command = "", ...rest] = [...prefix, "apt-get", ...args];
    return run(command, rest);
  };
  const install = (name: string): boolean => apt("install", "-y", "-qq", name);
  return apt("update", "-qq") && (install("chromium-headless-shell") || install("chromium"));
}

function installFromPlaywright(): boolean {
  // System libraries can only be installed by root; elsewhere they are usually there.
  const withLibraries = process.platform === "linux" && process.getuid?.() === 0;
  const libraries = withLibraries ? ["--with-deps"] : [];
  return run("npx", ["playwright", "install", ...libraries, "chromium"]);
}

function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}

/** Installs a browser if there is none: Debian's package on Debian, Playwright's own download elsewhere. */
export function ensureChromium(): void {
  if (hasChromium()) return;
  console.log("No Chromium found: installing one for the browser tests.");
  const ways = isDebian()
    ? [installFromDebian, installFromPlaywright]
    : [installFromPlaywright, installFromDebian];
  if (ways.some((install) => install() && hasChromium())) return;
  console.error(
    "The browser tests need Chromium and none could be installed. Install Chromium or Chrome by hand, or name one with CHROMIUM_PATH=/path/to/chrome.",
  );
  process.exit(1);
}
