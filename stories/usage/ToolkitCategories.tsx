import { useState } from "react";
import { ToolkitCategories, type ToolkitCategory, ToolkitGrid } from "tool-router-react";

export function Integrations() {
  const [category, setCategory] = useState<ToolkitCategory>();
  return (
    <>
      <ToolkitCategories onCategoryChange={setCategory} />
      <ToolkitGrid toolkits={category?.toolkits} />
    </>
  );
}
