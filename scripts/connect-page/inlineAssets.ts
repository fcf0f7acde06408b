import { createHash } from "node:crypto";
import type { Plugin } from "vite";

const sha256 = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * Puts a page's script and styles into its HTML, so that it is one file that works from any folder, and a policy
 * that lets it run those two and nothing else.
 */
export function inlineAssets(): Plugin {
  return {
    name: "inline-assets",
    enforce: "post",
    generateBundle(_options, bundle) {
      let script = "";
      let style = "";
      for (const [file, output] of Object.entries(bundle)) {
        if (output.type === "chunk") {
          // In HTML a script ends at its first closing tag, wherever that stands.
          script += output.code.replaceAll("</script", "<\\/script");
        } else if (file.endsWith(".css")) {
          style += String(output.source);
        } else {
          continue;
        }
        delete bundle[file];
      }
      const policy = [
        "default-src 'none'",
        `script-src ${sha256(script)}`,
        `style-src ${sha256(style)}`,
        "img-src data: http: https:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ].join("; ");
      for (const output of Object.values(bundle)) {
        if (output.type === "asset" && output.fileName.endsWith(".html")) {
          output.source = String(output.source)
            .replace(/\s*<script type="module"[^>]*><\/script>/, "")
            .replace(/\s*<link rel="stylesheet"[^>]*>/, "")
            .replace(
              /(<meta charset="[^"]*"[^>]*>)/,
              () =>
                `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
            )
            .replace("</head>", () => `  <style>${style}</style>\n  </head>`)
            .replace("</body>", () => `  <script type="module">${script}</script>\n  </body>`);
        }
      }
    },
  };
}
