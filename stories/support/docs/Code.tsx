import { Source } from "@storybook/addon-docs/blocks";

/** Code to paste, from a file that the tests compile. */
export function Code({ children }: { children: string }) {
  return <Source code={children.trim()} language="tsx" dark={false} />;
}
