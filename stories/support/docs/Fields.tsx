import { readFields } from "./readFields.ts";
import { Table } from "./Table.tsx";

interface FieldsProps {
  /** The interface's name. */
  of: string;
  /** The source that declares it. */
  source: string;
}

/** The fields of an interface: type and docstring, as they stand in the code. */
export function Fields({ of, source }: FieldsProps) {
  const rows = readFields(source, of).map(({ name, type, text }) => [
    `\`${name}\``,
    `\`${type.replace(/ \| undefined$/, "")}\``,
    text,
  ]);
  return <Table head={["Field", "Type", "What it is"]} rows={rows} />;
}
