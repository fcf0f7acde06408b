import type { CSSProperties } from "react";
import {
  type AppearanceVariable,
  ConnectButton,
  ToolkitGrid,
  ToolRouterProvider,
  useToolRouter,
} from "tool-router-react";
import "./Dressed.css";

export interface DressedProps {
  /** `--tr-accent`: what is chosen, focused, or to be clicked first. */
  accent?: string;
  /** `--tr-radius`, in px. Larger and smaller ones follow. */
  radius?: number;
  /** `--tr-space`, in px: every distance is a multiple. */
  space?: number;
  /** `--tr-card-min-width`, in px: as many columns as fit. */
  cardWidth?: number;
  /** `--tr-font`. Default: the host's. */
  font?: string;
  /** The host's own background. */
  ground?: string;
  /** The host's own `color-scheme`. Default: the toolbar's. */
  scheme?: "light" | "dark";
  /** Whatever else is set. */
  variables?: Partial<Record<AppearanceVariable, string>>;
}

/** A page of a host's that brings its own look. */
export function Dressed(props: DressedProps) {
  const { accent, radius, space, cardWidth, font, ground, scheme, variables } = props;
  const { client, userId = "" } = useToolRouter();
  const page: CSSProperties = {
    ...(ground && { background: ground }),
    ...(scheme && { colorScheme: scheme }),
  };
  return (
    <div className="dressed" style={page}>
      <ToolRouterProvider
        client={client}
        userId={userId}
        appearance={{
          variables: {
            ...(accent && { "--tr-accent": accent }),
            ...(radius !== undefined && { "--tr-radius": `${radius}px` }),
            ...(space !== undefined && { "--tr-space": `${space}px` }),
            ...(cardWidth !== undefined && { "--tr-card-min-width": `${cardWidth}px` }),
            ...(font && { "--tr-font": font }),
            ...variables,
          },
        }}
      >
        <div className="dressed-header" style={font ? { fontFamily: font } : undefined}>
          <strong>Integrations</strong>
          <ConnectButton toolkit="googlecalendar" />
        </div>
        <ToolkitGrid toolkits={["gmail", "github", "slack", "notion", "hackernews", "exa"]} />
      </ToolRouterProvider>
    </div>
  );
}
