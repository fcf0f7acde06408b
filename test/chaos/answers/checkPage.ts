/** Elements that nobody may put onto the page by what they answer. */
const forbidden = "script, iframe, object, embed, base, link, meta, form[action], style";

/**
 * Looks over what is shown.
 *
 * @throws Error when anything of an answer became markup, or an address that a page must not load or lead to.
 */
export function checkPage(root: ParentNode): void {
  const found = root.querySelector(forbidden);
  if (found) throw new Error(`Markup came through: ${found.outerHTML.slice(0, 300)}`);
  for (const element of root.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on")) throw new Error(`A handler came through: ${name}=${value}`);
      if (name === "style" && /url\(/i.test(value)) throw new Error(`A style loads: ${value}`);
      if (!/^(href|src|srcset|action|formaction|xlink:href|data)$/.test(name)) continue;
      const isImage = element.tagName === "IMG" || element.tagName === "IMAGE";
      const protocols = isImage ? /^(https?:|data:image\/)/i : /^https?:/;
      if (!protocols.test(new URL(value, "https://host.test/").href))
        throw new Error(`An unsafe address came through: ${name}="${value}"`);
    }
  }
}
