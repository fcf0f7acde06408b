import { ToolkitGrid, useToolkitCategories } from "tool-router-react";

export function ByCategory() {
  const { categories } = useToolkitCategories();
  return categories.slice(0, 3).map(({ id, name, toolkits }) => (
    <section key={id} aria-label={name}>
      <h2>{name}</h2>
      <ToolkitGrid toolkits={toolkits} showFilter={false} loading="button" />
    </section>
  ));
}
