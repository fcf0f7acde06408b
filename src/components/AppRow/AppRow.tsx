"use client";

import { forwardRef, type HTMLAttributes, type ReactNode } from "react";
import { ToolkitLogo } from "../ToolkitLogo/ToolkitLogo.tsx";
import { usePart } from "../useRootProps.ts";

interface AppRowProps extends HTMLAttributes<HTMLDivElement> {
  /** What the row is about: an app's or an action's name. */
  name: string;
  nameId?: string | undefined;
  logo: string | undefined;
  /** Below the name: a status, an account. */
  detail: ReactNode;
  /** A whole sentence, where there is one. */
  note?: ReactNode;
  noteId?: string | undefined;
  /** What can be done. */
  children?: ReactNode;
}

/** An app in a row: logo, name, what is to be said about it, and what can be done. */
export const AppRow = forwardRef<HTMLDivElement, AppRowProps>(function AppRow(
  { name, nameId, logo, detail, note, noteId, children, ...rest },
  ref,
) {
  return (
    <div {...rest} ref={ref} className={usePart("tr-row")}>
      <ToolkitLogo name={name} src={logo} />
      <div className="tr-row-text">
        <span className="tr-row-name" id={nameId} dir="auto">
          {name}
        </span>
        {detail}
      </div>
      {children}
      {note && (
        <p className="tr-row-note" id={noteId}>
          {note}
        </p>
      )}
    </div>
  );
});
