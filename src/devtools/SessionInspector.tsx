"use client";
import { forwardRef, type HTMLAttributes, useId, useRef, useState } from "react";
import { Button } from "../components/Button/Button.tsx";
import { createLazyModule, useLazyModule } from "../components/useLazyModule.ts";
import { useRootProps } from "../components/useRootProps.ts";
import type { InspectorMockProps } from "./InspectorContent.tsx";
import { Glyph } from "./parts/Glyph.tsx";
import { useEventLog } from "./useEventLog.ts";
import { useStored } from "./useStored.ts";

/** Where the inspector's button floats: the block's end is the bottom, the inline end the right in English. */
export type InspectorPosition = "bottom-end" | "bottom-start" | "top-end" | "top-start";

/** What `SessionInspector` takes, beside the attributes of its root, a `div`. */
export interface SessionInspectorProps
  extends Omit<HTMLAttributes<HTMLDivElement>, "children">,
    InspectorMockProps {
  /** The corner of the window. A host that needs another place sets `position` and `inset` by `className`. Default `bottom-end`. */
  position?: InspectorPosition | undefined;
  /** Whether it is open, controlled by the host. Default: it keeps that itself, and remembers it until the next visit. */
  open?: boolean | undefined;
  /** Whether it is open at the first visit. Default `false`. */
  defaultOpen?: boolean | undefined;
  /** Called when the button, the close button or Escape changes it. */
  onOpenChange?: ((open: boolean) => void) | undefined;
}

const dialog = createLazyModule(() => import("./InspectorDialog.tsx"));

/**
 * A floating button that opens the session inspector, for developers: what this session is (user, toolkits, overrides), the
 * five rules for each toolkit with the account at their end, its tools, its MCP endpoint with code for clients, and the
 * events as they happen, the last 200. With `mock`, the mock's network and starting points too,
 * and how the mock itself decided when a tool was last called. Until it is opened it
 * requests nothing, and its code is not loaded.
 *
 * Stands below a `ToolRouterProvider`, once. Render it in development alone, and let a dynamic import keep it out of what is shipped:
 * what it shows is the user's own, but it is meant for nobody else. English only. It is not printed. Escape closes it and gives the focus back to the
 * button. Needs `tool-router-react/styles.css` and `tool-router-react/devtools.css`.
 *
 * Data attributes: `data-position`. Classes: `tr-inspector`, `tr-inspector-toggle`, `tr-inspector-dialog`. Custom
 * properties: `--tr-inspector-width` (44rem), `--tr-inspector-height` (40rem), `--tr-z-index`.
 *
 * @example
 * ```tsx
 * import { SessionInspector } from "tool-router-react/devtools";
 * import "tool-router-react/devtools.css";
 *
 * <ToolRouterProvider client={client} userId={userId}>
 *   <ToolkitGrid />
 *   {process.env.NODE_ENV === "development" && <SessionInspector position="bottom-start" mock={mock} />}
 * </ToolRouterProvider>
 * ```
 */
export const SessionInspector = forwardRef<HTMLDivElement, SessionInspectorProps>(
  function SessionInspector(
    {
      position = "bottom-end",
      open: controlled,
      defaultOpen = false,
      onOpenChange,
      mock,
      onStartOver,
      className,
      style,
      ...rest
    },
    ref,
  ) {
    // Here, since events that happen while it is closed are shown as well.
    const log = useEventLog();
    const [kept, keep] = useStored("open");
    const open = controlled ?? (kept === undefined ? defaultOpen : kept === "yes");
    const [takesFocus, setTakesFocus] = useState(false);
    const button = useRef<HTMLButtonElement>(null);
    const dialogId = useId();
    const { module, error } = useLazyModule(dialog, open);

    function setOpen(next: boolean): void {
      keep(next ? "yes" : "no");
      setTakesFocus(next);
      if (!next) button.current?.focus();
      onOpenChange?.(next);
    }

    return (
      <div
        {...rest}
        ref={ref}
        {...useRootProps("tr-inspector", className, style)}
        data-position={position}
      >
        <Button
          ref={button}
          lang="en"
          className="tr-inspector-toggle"
          iconOnly
          aria-label="Session inspector"
          title="Session inspector"
          aria-expanded={open}
          aria-controls={module && open ? dialogId : undefined}
          busy={open && !module && !error}
          onClick={() => setOpen(!open)}
        >
          <Glyph name="inspect" />
        </Button>
        {open && module && (
          <module.InspectorDialog
            id={dialogId}
            log={log}
            mock={mock}
            onStartOver={onStartOver}
            takesFocus={takesFocus}
            onClose={() => setOpen(false)}
          />
        )}
        {open && error && (
          <p
            className="tr-inspector-panel tr-inspector-dialog tr-inspector-failed"
            role="alert"
            lang="en"
          >
            {error.message}
          </p>
        )}
      </div>
    );
  },
);
