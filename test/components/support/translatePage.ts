/**
 * Translates the page as Chrome does: each text node is replaced by `<font><font>…</font></font>`, now and whenever one
 * comes or changes.
 *
 * @returns a cleanup function
 */
export function translatePage(): () => void {
  const observer = new MutationObserver(() => translate());
  const observe = () =>
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  const translate = () => {
    observer.disconnect();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const isNew = !node.parentElement?.closest("font, style, script");
      if (node instanceof Text && node.data.trim() && isNew) texts.push(node);
    }
    for (const text of texts) {
      const inner = document.createElement("font");
      inner.textContent = text.data;
      const outer = document.createElement("font");
      outer.append(inner);
      text.replaceWith(outer);
    }
    observe();
  };
  translate();
  return () => observer.disconnect();
}

/** Texts that stand beside something else in their element: React holds on to those, and a translation takes them away. */
export function textsBesideOthers(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const { parentNode, textContent } = walker.currentNode;
    // A space alone is translated by nobody.
    if (textContent?.trim() && parentNode && parentNode.childNodes.length > 1) {
      found.push(textContent);
    }
  }
  return found;
}
