import { ToolkitCard, useToolkits } from "tool-router-react";

export function Mailboxes() {
  const { toolkits } = useToolkits({ toolkits: ["gmail", "outlook"] });
  return (
    <section aria-labelledby="mailboxes">
      <h2 id="mailboxes">Mailboxes</h2>
      {toolkits.map((item) => (
        <ToolkitCard key={item.slug} item={item} headingLevel={3} />
      ))}
    </section>
  );
}
