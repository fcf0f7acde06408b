import type { ReactNode } from "react";
import type { Toolkit } from "../../client/index.ts";
import { ToolkitCard } from "../ToolkitCard/ToolkitCard.tsx";

/** A grid's `renderCard`, where the host has none of its own. */
export function renderToolkitCard(toolkit: Toolkit): ReactNode {
  return <ToolkitCard toolkit={toolkit} />;
}
