"use client";
import { useEffect, useId, useRef } from "react";
import { Button } from "../components/Button/Button.tsx";
import { Icon } from "../components/Icon/Icon.tsx";
import { useEscape } from "../components/useEscape.ts";
import { InspectorContent, type InspectorMockProps } from "./InspectorContent.tsx";
import { moreTabs } from "./tabs/moreTabs.ts";
import type { EventLog } from "./useEventLog.ts";

interface InspectorDialogProps extends InspectorMockProps {
  id: string;
  log: EventLog;
  /** Somebody has just opened it: it takes the focus. One that was open at the last visit does not. */
  takesFocus: boolean;
  onClose: () => void;
}

/** The inspector as a dialog that is not modal: the page beside it stays usable. */
export function InspectorDialog({ id, log, takesFocus, onClose, ...props }: InspectorDialogProps) {
  const headingId = useId();
  const dialog = useRef<HTMLDivElement>(null);
  useEscape(dialog, onClose);
  useEffect(() => {
    if (takesFocus) dialog.current?.focus();
  }, [takesFocus]);
  return (
    <div
      ref={dialog}
      id={id}
      className="tr-inspector-panel tr-inspector-dialog"
      role="dialog"
      aria-labelledby={headingId}
      tabIndex={-1}
    >
      <InspectorContent log={log} more={moreTabs} headingId={headingId} {...props}>
        <Button variant="ghost" iconOnly aria-label="Close the inspector" onClick={onClose}>
          <Icon name="close" />
        </Button>
      </InspectorContent>
    </div>
  );
}
