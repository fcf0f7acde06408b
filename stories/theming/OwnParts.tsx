import type { Appearance, ButtonSlotProps } from "tool-router-react";
import { ToolkitGrid, ToolRouterProvider, useToolRouter } from "tool-router-react";
import "./OwnParts.css";

function HostButton(props: ButtonSlotProps) {
  const { "data-variant": variant, "data-icon-only": isIcon, className = "", ...rest } = props;
  const look = variant === "primary" ? "is-main" : variant === "ghost" ? "is-quiet" : "";
  const shape = isIcon ? "has-icon" : "";
  // `type` and `ref` are among the rest.
  return <button {...rest} className={`host-button ${look} ${shape} ${className}`} />;
}

const appearance: Appearance = {
  classNames: { "tr-card": "host-card" },
  components: {
    Button: HostButton,
    Logo: ({ name }) => (
      <span className="host-logo" aria-hidden="true">
        {name[0]}
      </span>
    ),
  },
};

/** A grid with the host's button and logo, and its own class on the cards. */
export function OwnParts() {
  const { client, userId = "" } = useToolRouter();
  return (
    <ToolRouterProvider client={client} userId={userId} appearance={appearance}>
      <ToolkitGrid toolkits={["gmail", "github", "slack", "notion"]} />
    </ToolRouterProvider>
  );
}
