import { lazy, Suspense, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { createToolRouterClient, ToolRouterProvider } from "tool-router-react";
import { appearance } from "./appearance.ts";
import { MockPanel } from "./MockPanel.tsx";
import { GeneralPage } from "./pages/GeneralPage.tsx";
import { IntegrationsPage } from "./pages/IntegrationsPage.tsx";
import { MembersPage } from "./pages/MembersPage.tsx";
import { OnboardingPage } from "./pages/OnboardingPage.tsx";
import { Sidebar } from "./Sidebar.tsx";
import type { Platform } from "./startPlatform.ts";
import { ThemeSwitch } from "./ThemeSwitch.tsx";
import { UserMenu } from "./UserMenu.tsx";
import { useHashRoute } from "./useHashRoute.ts";
import { userById } from "./users.ts";
import { useStoredState } from "./useStoredState.ts";

const callbackUrl = new URL("callback.html", document.baseURI).href;

const Inspector = lazy(async () => {
  const { Inspector: Devtools } = await import("./Inspector.tsx");
  return { default: Devtools };
});

// With it come an MCP client and its schemas, which no other page needs.
const PlaygroundPage = lazy(async () => {
  const { PlaygroundPage: Page } = await import("./playground/PlaygroundPage.tsx");
  return { default: Page };
});

/** A small SaaS app's settings, with the kit embedded on its Integrations page. */
export function App({ platform }: { platform: Platform }) {
  const client = useMemo(() => createToolRouterClient({ baseUrl: "/api/tool-router" }), []);
  const [userId, setUserId] = useStoredState("user", "user_ada");
  const [theme, setTheme] = useStoredState("theme", "system");
  const page = useHashRoute() || "integrations";
  const title = titles[page] ?? titles.integrations;
  const user = userById(userId);
  const sessions = platform.sessions.flatMap((one) => (one.userId === user.id ? one.id : []));
  // A scenario may bring the session that a host's backend would have made, on its own terms.
  const inspector = (
    <Suspense>
      <Inspector platform={platform} />
    </Suspense>
  );
  const source = sessions[0] === undefined ? { userId: user.id } : { sessionId: sessions[0] };

  useEffect(() => {
    const scheme = theme === "system" ? "light dark" : theme;
    document.documentElement.style.setProperty("--scheme", scheme);
  }, [theme]);

  useEffect(() => {
    document.title = `${title} · Lantern`;
  }, [title]);

  // A link that went away with its page leaves the focus nowhere.
  const shownPage = useRef(page);
  useLayoutEffect(() => {
    if (page !== shownPage.current && document.activeElement === document.body) focusMain();
    shownPage.current = page;
  }, [page]);

  return (
    <div className="app">
      <button type="button" className="skip" onClick={focusMain}>
        Skip to content
      </button>
      <Sidebar page={page} />
      <div className="frame">
        <header className="topbar">
          <p className="crumbs">
            Settings <span aria-hidden="true">/</span> <b>{title}</b>
          </p>
          <ThemeSwitch theme={theme} onChange={setTheme} />
          <UserMenu user={user} onChange={setUserId} />
          <MockPanel platform={platform} />
        </header>
        <main id="main" tabIndex={-1} className="page">
          {page === "general" ? (
            <GeneralPage />
          ) : page === "members" ? (
            <MembersPage current={user} />
          ) : page === "playground" ? (
            <Suspense fallback={<p role="status">Loading the playground…</p>}>
              <PlaygroundPage
                client={client}
                mock={platform.mock}
                userId={user.id}
                source={source}
                sessions={sessions}
                callbackUrl={callbackUrl}
                inspector={inspector}
              />
            </Suspense>
          ) : (
            <ToolRouterProvider
              client={client}
              {...source}
              appearance={appearance}
              callbackUrl={callbackUrl}
            >
              {page === "onboarding" ? <OnboardingPage /> : <IntegrationsPage user={user} />}
              {inspector}
            </ToolRouterProvider>
          )}
        </main>
      </div>
    </div>
  );
}

const titles: Record<string, string> = {
  general: "General",
  members: "Members",
  integrations: "Integrations",
  onboarding: "Onboarding",
  playground: "Playground",
};

function focusMain(): void {
  document.getElementById("main")?.focus();
}
