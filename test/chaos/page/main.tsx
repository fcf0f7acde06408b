import { Activity, StrictMode, Suspense, use } from "react";
import { createRoot, type Root } from "react-dom/client";
import {
  ConnectButton,
  createToolRouterClient,
  ToolkitGrid,
  ToolRouterProvider,
} from "tool-router-react";
import "tool-router-react/styles.css";

/** How a page may be mounted. */
type Mount = "strict" | "activity" | "suspense" | "plain";

/** What a round does in this page. */
interface Chaos {
  /** Mounts the page, waits until its cards are there, and unmounts it. */
  mountAndUnmount(how: Mount, isDialogOpened: boolean): Promise<void>;
  /** The browser blocks windows. */
  isBlocking: boolean;
  /** What a strict Content-Security-Policy forbade. */
  violations: string[];
}

declare global {
  interface Window {
    chaos: Chaos;
  }
}

const client = createToolRouterClient({ baseUrl: "/api/tool-router" });
const userId = new URLSearchParams(location.search).get("user") ?? "ann";
const isEmpty = location.search.includes("empty");
const element = document.getElementById("root") ?? document.body;
const violations: string[] = [];

document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
  violations.push(`${violatedDirective} ${blockedURI}`);
});

function Page() {
  return (
    <ToolRouterProvider
      client={client}
      userId={userId}
      callbackUrl={new URL("./callback.html", location.href).href}
    >
      <ToolkitGrid />
      <ConnectButton toolkit="notion" />
    </ToolRouterProvider>
  );
}

/** Shown once its promise is kept: until then what is around it is hidden. */
function Late({ until }: { until: Promise<void> }) {
  use(until);
  return <Page />;
}

/** Resolves when something is there, or gone. */
function until(isThere: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => (isThere() ? resolve() : setTimeout(look, 4));
    look();
  });
}

const cards = () => element.querySelectorAll("article").length;

async function show(root: Root, how: Mount): Promise<void> {
  switch (how) {
    case "strict":
      root.render(
        <StrictMode>
          <Page />
        </StrictMode>,
      );
      break;
    case "activity":
      for (const mode of ["hidden", "visible", "hidden", "visible"] as const) {
        root.render(
          <Activity mode={mode}>
            <Page />
          </Activity>,
        );
        await new Promise((resolve) => setTimeout(resolve));
      }
      break;
    case "suspense": {
      const late = new Promise<void>((resolve) => setTimeout(resolve, 2));
      root.render(
        <Suspense fallback={<p>Loading</p>}>
          <Page />
          <Late until={late} />
        </Suspense>,
      );
      break;
    }
    default:
      root.render(<Page />);
  }
  await until(() => cards() > 0);
}

const open = window.open.bind(window);
window.open = (...args) => (window.chaos.isBlocking ? null : open(...args));

window.chaos = {
  isBlocking: false,
  violations,
  async mountAndUnmount(how, isDialogOpened) {
    const root = createRoot(element);
    await show(root, how);
    if (isDialogOpened) {
      const manage = [...element.querySelectorAll("button")].find((button) =>
        button.textContent?.includes("Manage"),
      );
      manage?.click();
      if (manage) await until(() => document.querySelector("[role=dialog]") !== null);
    }
    root.unmount();
    await until(() => document.querySelector("article, [role=dialog]") === null);
  },
};

if (!isEmpty) createRoot(element).render(<Page />);
