/** A file of each kind, as small as it can be: base64. */
const files = {
  png: {
    content_type: "image/png",
    base64:
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  },
  pdf: {
    content_type: "application/pdf",
    base64: btoa("%PDF-1.1\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
  },
  zip: { content_type: "application/zip", base64: btoa(`PK\x05\x06${"\0".repeat(18)}`) },
  other: {
    content_type: "application/octet-stream",
    base64: btoa("The mock made this file up.\n"),
  },
};

/**
 * What stands for the file that a toolkit's own API would answer with: where the path is one of a file, or asks for its content as
 * Google's and GitHub's APIs do. Its address carries the bytes, so that nothing is stored for it.
 */
export function binaryAnswer(method: string, endpoint: string, query: Record<string, string>) {
  if (method !== "GET" || !URL.canParse(endpoint, "https://host.invalid")) return undefined;
  const { pathname, searchParams } = new URL(endpoint, "https://host.invalid");
  const kind = kindOf(pathname, query.alt ?? searchParams.get("alt"));
  if (kind === undefined) return undefined;
  const { content_type, base64 } = files[kind];
  return { url: `data:${content_type};base64,${base64}`, content_type, size: atob(base64).length };
}

function kindOf(pathname: string, alt: string | null): keyof typeof files | undefined {
  if (/\.(png|jpe?g|gif|webp)$/i.test(pathname)) return "png";
  if (/\.pdf$/i.test(pathname)) return "pdf";
  if (/\.zip$/i.test(pathname) || /\/zipball(\/|$)/.test(pathname)) return "zip";
  return alt === "media" ? "other" : undefined;
}
