/** A page without anything from outside: its words are the host's users', its one script is named by hash. */
export interface Page {
  status: number;
  title: string;
  /** Plain text. */
  text: string;
  /** Where to go on: checked already. */
  link?: { href: string; text: string } | undefined;
  /** Trusted code. */
  script?: string | undefined;
  headers?: Record<string, string> | undefined;
}

const style =
  "body{font:16px/1.5 system-ui,sans-serif;margin:15vh auto;max-width:30rem;padding:0 1rem;color-scheme:light dark}";

/** Makes the answer that shows a page. Nothing but the page's own style and script may run, and no frame may hold it. */
export async function respondPage(page: Page): Promise<Response> {
  const { status, title, text, link, script, headers } = page;
  const anchor = link
    ? `<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.text)}</a></p>`
    : "";
  const code = script ? `<script>${script}</script>` : "";
  const scriptSource = script ? `; script-src '${await hashOf(script)}'` : "";
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${style}</style></head><body><main><h1>${escapeHtml(title)}</h1><p role="status">${escapeHtml(text)}</p>${anchor}</main>${code}</body></html>`;
  return new Response(html, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": `default-src 'none'; style-src '${await hashOf(style)}'${scriptSource}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      ...headers,
    },
  });
}

/** Text as it may stand in an element or in a quoted attribute. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A value as a literal of a script: no `<` ends the element, whatever the value holds. */
export function toLiteral(value: unknown): string {
  return JSON.stringify(value ?? null).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
