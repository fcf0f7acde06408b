import { resolve } from "node:path";
import type { Locator } from "@playwright/test";
import { build } from "vite";
import { connect, expect, manage, openIntegrations, test } from "./fixtures.ts";

/** How stylesheets that hosts have address fields: by their types, in states too, with more weight than a class has. */
const sheets = {
  WordPress: `
    input[type="search"], input[type="text"] { padding: 0 8px; min-height: 30px; border-radius: 4px; box-shadow: 0 0 0 transparent; }
    input[type="radio"] { appearance: none; position: static; opacity: 1; width: 1rem; height: 1rem; margin: -4px 4px 0 0; border: 1px solid #888; }
    input[type="radio"]:checked::before { content: ""; display: block; width: 8px; height: 8px; margin: 3px; background: blue; }
  `,
  Pico: `
    input:not([type="checkbox"], [type="radio"]) { width: 100%; margin-bottom: 16px; padding: 12px 16px; }
    input:not([type="checkbox"], [type="radio"])[type="search"] { padding-inline-start: 45px; border-radius: 80px; background-image: linear-gradient(red, red); }
    [type="radio"] { appearance: none; width: 20px; height: 20px; margin-inline-end: 8px; border-width: 2px; }
    [type="radio"]:checked { border-width: 6px; background-color: blue; }
  `,
  "Tailwind's forms": `
    [type="search"], [type="text"], [type="radio"] { appearance: none; padding: 8px 12px; border: 1px solid #6b7280; background-color: #fff; }
    [type="radio"] { display: inline-block; width: 16px; height: 16px; border-radius: 100%; color: #2563eb; }
    [type="radio"]:checked { border-color: transparent; background-color: currentColor; background-image: linear-gradient(red, red); }
    [type="radio"]:checked:hover, [type="radio"]:checked:focus { border-color: transparent; }
  `,
  "Tailwind 4": `
    @layer base { *, ::before, ::after { margin: 0; padding: 0; border: 0 solid; } button, input { background: transparent; border-radius: 0; font: inherit; } }
  `,
  Bootstrap: `
    *, ::before, ::after { box-sizing: border-box; }
    input, button { margin: 0; font-family: serif; font-size: 30px; }
    [type="search"] { outline-offset: -2px; appearance: textfield; }
    label { display: inline-block; } legend { float: left; width: 100%; } fieldset { margin: 9px; border: 2px solid; }
  `,
  Bulma: `
    input[type="checkbox"], input[type="radio"] { vertical-align: super; }
    button, input { margin: 0; } h3, p, ul, li { margin: 7px; padding: 9px; list-style: disc; }
  `,
};

/** Every computed style of every element of the kit inside of a root, fields' pseudo-elements included. */
const looks = (root: Locator) =>
  root.evaluate((element) => {
    const elements = [...element.querySelectorAll<HTMLElement>("[class*='tr-']")];
    const pseudo = (field: Element) => (field instanceof HTMLInputElement ? ["::before"] : []);
    return elements.flatMap((one, at) =>
      [undefined, ...pseudo(one)].map((part) => {
        const style = getComputedStyle(one, part);
        const values = [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`);
        return [`${at} ${one.className}${part ?? ""}`, ...values];
      }),
    );
  });

for (const [name, sheet] of Object.entries(sheets)) {
  test(`the kit looks the same beside rules such as ${name} has for fields and elements`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto("./");
    await openIntegrations(page);
    await connect(page, "GitHub");
    const dialog = await manage(page, "GitHub");
    const grid = page.locator(".tr-grid-toolbar");
    const before = [await looks(grid), await looks(dialog)];
    // In front of the kit's own, as most hosts have theirs, and after it.
    for (const place of ["prepend", "append"] as const) {
      await page.evaluate(
        ([css, where]) => {
          const style = document.createElement("style");
          style.textContent = css;
          document.head[where](style);
        },
        [sheet, place] as const,
      );
      expect([await looks(grid), await looks(dialog)]).toEqual(before);
    }
  });
}

/** The stylesheet as a host imports it. */
async function buildStylesheet(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      cssTarget: "chrome123",
      rolldownOptions: { input: resolve(import.meta.dirname, "../../src/styles/index.css") },
    },
  });
  const outputs = "output" in result ? result.output : [];
  const css = outputs.find(({ fileName }) => fileName.endsWith(".css"));
  if (css?.type !== "asset") throw new Error("Vite built no stylesheet.");
  return String(css.source);
}

// What `@import "tool-router-react/styles.css" layer(kit)` becomes, between Tailwind 4's own layers.
test("in a layer before Tailwind's utilities, those win as className, and its base loses", async ({
  page,
}) => {
  await page.setContent(`
    <style>
      @layer theme, base, kit, components, utilities;
      @layer base { *, ::before, ::after { margin: 0; padding: 0; border: 0 solid; } button { border-radius: 0; } }
      @layer kit { ${await buildStylesheet()} }
      @layer utilities { .p-8 { padding: 32px; } .rounded-none { border-radius: 0; } }
    </style>
    <section class="tr-root"><article class="tr-card p-8" data-testid="card">
      <button class="tr-button" data-testid="plain">Connect</button>
      <button class="tr-button rounded-none" data-testid="own">Connect</button>
    </article></section>`);
  await expect(page.getByTestId("card")).toHaveCSS("padding", "32px");
  await expect(page.getByTestId("card")).toHaveCSS("border-top-width", "1px");
  await expect(page.getByTestId("plain")).not.toHaveCSS("border-radius", "0px");
  await expect(page.getByTestId("own")).toHaveCSS("border-radius", "0px");
});

const parts = `
  <section class="tr-root">
    <button class="tr-button" data-testid="button">Connect</button>
    <div class="tr-search"><input class="tr-input" type="search" aria-label="Search" data-testid="field" /></div>
  </section>`;
const lone = ".tr-button, .tr-input { border-radius: 1px; }";

test("a host's rule for a class of the kit's wins where it comes later; for fields it weighs four classes", async ({
  page,
}) => {
  const kit = await buildStylesheet();
  const field = page.getByTestId("field");
  await page.setContent(`<style>${kit}</style><style>${lone}</style>${parts}`);
  await expect(page.getByTestId("button")).toHaveCSS("border-radius", "1px");
  await expect(field).not.toHaveCSS("border-radius", "1px");
  // As the README has it.
  const heavy = ".tr-root .tr-search .tr-input.tr-input { border-radius: 1px; }";
  await page.setContent(`<style>${kit}</style><style>${heavy}</style>${parts}`);
  await expect(field).toHaveCSS("border-radius", "1px");
});

test("over the kit in a layer, a host's rule for one class is enough, fields' too", async ({
  page,
}) => {
  const kit = await buildStylesheet();
  // In front of it, even.
  await page.setContent(`<style>${lone}</style><style>@layer kit { ${kit} }</style>${parts}`);
  await expect(page.getByTestId("button")).toHaveCSS("border-radius", "1px");
  await expect(page.getByTestId("field")).toHaveCSS("border-radius", "1px");
});
