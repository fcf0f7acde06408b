import { Connections } from "../../shared/Connections.tsx";

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: PageProps) {
  return <Connections inThisTab={"redirect" in (await searchParams)} />;
}
