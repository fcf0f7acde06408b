import { writeFileSync } from "node:fs";
import { renderCatalog } from "./catalog/renderCatalog.ts";

for (const [name, text] of Object.entries(renderCatalog())) {
  writeFileSync(new URL(`../mocks/catalog/${name}`, import.meta.url), text);
  console.log(`mocks/catalog/${name}: ${Math.ceil(text.length / 1024)} kB`);
}
