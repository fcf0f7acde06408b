import type { ReactNode } from "react";
import { ConnectButton, ToolkitGrid } from "tool-router-react";
import { type ThemeName, themeRules } from "./themes.ts";
import "./Themed.css";

export interface ThemedProps {
  /** The file in `examples/themes`. */
  theme: ThemeName;
  /** The host's own switch: a class, as shadcn, Tailwind and most others have it, or Bootstrap's attribute. */
  isDark?: boolean;
  children?: ReactNode;
}

/** A host's page in one of the themes. */
export function Themed({ theme, isDark = false, children }: ThemedProps) {
  const scheme = isDark ? "dark" : "light";
  return (
    <div className={`theme-${theme}`}>
      <style>{themeRules(theme)}</style>
      <div
        className={scheme}
        data-bs-theme={scheme}
        // Midnight is dark by itself, and says so.
        style={theme === "midnight" ? undefined : { colorScheme: scheme }}
      >
        {children}
      </div>
    </div>
  );
}

/** What the host shows on it. */
export function ThemedPage(props: ThemedProps) {
  return (
    <Themed {...props}>
      <div className="themed">
        <div className="themed-header">
          <strong>Integrations</strong>
          <ConnectButton toolkit="googlecalendar" />
        </div>
        <ToolkitGrid toolkits={["gmail", "github", "slack", "notion", "hackernews", "exa"]} />
      </div>
    </Themed>
  );
}
