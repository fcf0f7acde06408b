import { useState } from "react";
import { ToolkitCategories, type ToolkitCategory, ToolkitGrid } from "tool-router-react";
import type { DemoUser } from "../users.ts";

/** The page a product engineer would write: a heading of the host's, and two components of the kit's. */
export function IntegrationsPage({ user }: { user: DemoUser }) {
  const [category, setCategory] = useState<ToolkitCategory>();
  const whose =
    user.kind === "team" ? `everybody in ${user.name} shares them` : "only you can use them";
  return (
    <>
      <header className="heading">
        <h1>Integrations</h1>
        <p>
          Connect the apps you work in, and Lantern’s assistant can read and act in them for you.
          Your connections stay yours: {whose}.
        </p>
      </header>
      <ToolkitCategories onCategoryChange={setCategory} />
      <ToolkitGrid toolkits={category?.toolkits} />
    </>
  );
}
