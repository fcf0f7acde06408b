import { scenarios } from "tool-router-react/mock";
import { Table } from "./Table.tsx";

/** The mock's starting points, in their own words. */
export function Scenarios() {
  const rows = Object.entries(scenarios).map(([name, { description }]) => [
    `\`${name}\``,
    description,
  ]);
  return <Table head={["Name", "What is there"]} rows={rows} />;
}
