import * as v from "valibot";
import { components } from "./components.ts";
import { Table } from "./Table.tsx";

/** What Storybook's docgen attaches to a component. */
const docgen = v.object({
  props: v.record(
    v.string(),
    v.object({
      required: v.optional(v.boolean(), false),
      description: v.optional(v.string(), ""),
      tsType: v.optional(v.object({ name: v.string(), raw: v.optional(v.string()) })),
    }),
  ),
});

interface PropsProps {
  /** The component's name. */
  of: keyof typeof components;
  /** Props that it takes from another component's: name, type and what it is. */
  more?: readonly (readonly [string, string, string])[];
}

/** Every prop of a component beside its element's attributes, with its type and docstring as they stand in the code. */
export function Props({ of, more = [] }: PropsProps) {
  const { props } = v.parse(docgen, Reflect.get(components[of], "__docgenInfo"));
  const rows = Object.entries(props).map(([name, { required, description, tsType }]) => [
    `\`${name}\`${required ? " (required)" : ""}`,
    `\`${typeText(tsType)}\``,
    description.replaceAll(/\s*\n\s*/g, " ").replaceAll(/\{@link (\w+)\}/g, "`$1`"),
  ]);
  const others = more.map(([name, type, text]) => [`\`${name}\``, `\`${type}\``, text]);
  return <Table head={["Prop", "Type", "What it is"]} rows={[...rows, ...others]} />;
}

/** A type as it is written, without the `undefined` that every optional prop may be. */
function typeText(type: { name: string; raw?: string | undefined } | undefined): string {
  if (!type) return "";
  const text = (type.raw ?? type.name).replaceAll(/\s+/g, " ").replace(/^\| /, "");
  const less = text.replace(/ \| undefined$/, "");
  return /^\([^()]*(\([^()]*\)[^()]*)*\)$/.test(less) ? less.slice(1, -1) : less;
}
