import { useToolkitDetail } from "tool-router-react";

export function WaysToSignIn({ toolkit }: { toolkit: string }) {
  const { detail } = useToolkitDetail(toolkit);
  return <p>{detail?.authSchemes.map(({ name }) => name).join(", ")}</p>;
}
