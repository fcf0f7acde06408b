import { type ReactNode, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";

/** Moves the kit's stylesheets into a shadow root for as long as it is mounted, and renders inside of that. */
export function ShadowHost({ children }: { children: ReactNode }) {
  const host = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<ShadowRoot>();
  useEffect(() => {
    if (!host.current) return;
    const shadow = host.current.shadowRoot ?? host.current.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    const kit = [...document.styleSheets].filter(isOfTheKit);
    sheet.replaceSync(kit.flatMap(({ cssRules }) => [...cssRules].map(textOf)).join("\n"));
    shadow.adoptedStyleSheets = [sheet];
    for (const each of kit) each.disabled = true;
    setRoot(shadow);
    return () => {
      for (const each of kit) each.disabled = false;
    };
  }, []);
  return (
    <div ref={host} data-shadow-host style={{ transform: "scale(0.98)" }}>
      {root && createPortal(children, root)}
    </div>
  );
}

const textOf = ({ cssText }: CSSRule) => cssText;

function isOfTheKit(sheet: CSSStyleSheet): boolean {
  return [...sheet.cssRules].some(({ cssText }) => /--tr-accent:|\.tr-inspector/.test(cssText));
}
