"use client";
import { createContext, type ReactNode, useContext, useState } from "react";

const AnnounceContext = createContext<(text: string) => void>(() => {});

/** Announces something to assistive technology that its place on the screen says in another way. */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext);
}

/** Holds the inspector's one live region: a region that comes together with its text is not read. */
export function Announcer({ children }: { children: ReactNode }) {
  const [text, setText] = useState("");
  return (
    <AnnounceContext.Provider value={setText}>
      {children}
      <p className="tr-visually-hidden" role="status">
        {text}
      </p>
    </AnnounceContext.Provider>
  );
}
