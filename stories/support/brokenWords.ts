/** What stands between spaces and hyphens. Chinese and Japanese, which break anywhere, are no words here. */
const words = /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}-]{2,}/gu;

/** The words of an element's text that stand on more than one line each, beside those that are cut with a title. */
export function brokenWords(root: Element): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Text) || node.parentElement?.closest("[title], .tr-visually-hidden")) {
      continue;
    }
    for (const { 0: word, index } of node.data.matchAll(words)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) found.push(word);
    }
  }
  return found;
}
