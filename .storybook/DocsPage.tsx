import { Description, Stories, Title } from "@storybook/addon-docs/blocks";

/** The docs page of stories that have none of their own: what they are about, and each of them. Components have theirs, with props. */
export function DocsPage() {
  return (
    <>
      <Title />
      <Description of="meta" />
      <Stories title="" includePrimary />
    </>
  );
}
