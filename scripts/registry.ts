import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Items that `npx shadcn add` takes, made of the files that this repository checks and tests. */
export interface RegistryItem {
  $schema: string;
  name: string;
  type: "registry:component" | "registry:block" | "registry:theme";
  title: string;
  description: string;
  dependencies?: readonly string[];
  /** What the host has, or gets, from shadcn/ui itself. */
  registryDependencies?: readonly string[];
  files?: readonly RegistryFile[];
  /** By the names without dashes; `light` goes to `:root`, `dark` to `.dark`. */
  cssVars?: Readonly<Record<"light" | "dark", Readonly<Record<string, string>>>>;
  css?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

interface RegistryFile {
  path: string;
  type: "registry:component";
  target: string;
  content: string;
}

interface Part {
  name: string;
  type: "registry:component" | "registry:block";
  title: string;
  description: string;
  /** Of `examples/shadcn/connections`, without `.tsx`. */
  files: readonly string[];
}

const button = ["connect-toolkit-button"];
const card = ["toolkit-card", ...button];

const parts: readonly Part[] = [
  {
    name: "connect-toolkit-button",
    type: "registry:component",
    title: "Connect toolkit button",
    description: "Connects one toolkit, in shadcn's own button: connect, go on, try again, manage.",
    files: button,
  },
  {
    name: "toolkit-card",
    type: "registry:component",
    title: "Toolkit card",
    description: "A toolkit with its connection, in shadcn's own card.",
    files: card,
  },
  {
    name: "connections",
    type: "registry:block",
    title: "Connections",
    description: "The toolkits of a Tool Router session, to connect and to manage.",
    files: ["connections", ...card],
  },
];

const itemSchema = "https://ui.shadcn.com/schema/registry-item.json";

/** Every item, with the contents of its files. The kit's dialog and status follow the host's colours by the theme's variables. */
export function registryItems(root: string): readonly RegistryItem[] {
  const theme = themeOf(readFileSync(join(root, "examples/themes/shadcn.css"), "utf8"));
  return [
    ...parts.map(({ files, ...part }) => ({
      $schema: itemSchema,
      ...part,
      dependencies: ["tool-router-react"],
      registryDependencies: ["button", ...(part.name === button[0] ? [] : ["card"])],
      files: files.map((name) => fileOf(root, name)),
      ...theme,
    })),
    {
      $schema: itemSchema,
      name: "theme",
      type: "registry:theme",
      title: "Theme",
      description: "The kit's components in the colours, radius and borders of shadcn/ui.",
      dependencies: ["tool-router-react"],
      ...theme,
    },
  ];
}

/** `registry.json`, which lists the items. */
export function registryIndex(items: readonly RegistryItem[]) {
  return {
    $schema: "https://ui.shadcn.com/schema/registry.json",
    name: "tool-router-react",
    homepage: "https://www.npmjs.com/package/tool-router-react",
    items: items.map(({ $schema: _, files, ...item }) => ({
      ...item,
      ...(files && { files: files.map(({ content: __, ...file }) => file) }),
    })),
  };
}

function fileOf(root: string, name: string): RegistryFile {
  const path = `examples/shadcn/connections/${name}.tsx`;
  const content = readFileSync(join(root, path), "utf8")
    // The host's own, by the alias that the command replaces with the host's.
    .replaceAll(/"\.\.\/ui\/(\w+)\.tsx"/g, '"@/components/ui/$1"')
    .replaceAll(/"(\.\/[\w-]+)\.tsx"/g, '"$1"');
  const target = `components/connections/${name}.tsx`;
  return { path, type: "registry:component", target, content };
}

/** The theme's declarations: those of the page for both schemes, since a variable is looked up where it is declared. */
function themeOf(css: string) {
  const page = Object.fromEntries(
    Object.entries(declarationsIn(css, ":root")).map(([name, value]) => [name.slice(2), value]),
  );
  return {
    cssVars: { light: page, dark: page },
    css: {
      '@import "tool-router-react/styles.css"': {},
      ".tr-root": declarationsIn(css, ".tr-root"),
      ".dark": { "color-scheme": "dark" },
    },
  };
}

function declarationsIn(css: string, selector: string): Record<string, string> {
  const block = css.slice(css.indexOf(`\n    ${selector}`));
  const body = block.slice(block.indexOf("{") + 1, block.indexOf("}"));
  return Object.fromEntries(
    [...body.matchAll(/(--tr-[\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [
      name,
      value.replaceAll(/\s+/g, " "),
    ]),
  );
}
