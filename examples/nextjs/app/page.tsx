import { ToolkitGrid } from "tool-router-react";
import { Connections } from "../../shared/Connections.tsx";

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/**
 * A server component. The provider takes a client, which no server can hand to a browser, so it stands in a client component
 * of the host's; what is below it may come from here.
 */
export default async function Page({ searchParams }: PageProps) {
  return (
    <Connections inThisTab={"redirect" in (await searchParams)}>
      <ToolkitGrid />
    </Connections>
  );
}
