import { Words } from "./Words.tsx";

interface TableProps {
  /** What the columns are called. */
  head: readonly string[];
  /** A row each; in a cell, `…` is code. The first one names its row. */
  rows: readonly (readonly string[])[];
}

/** A table in a docs page. */
export function Table({ head, rows }: TableProps) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first = "", ...cells]) => (
          <tr key={first}>
            <th scope="row" style={{ fontWeight: "inherit", textAlign: "start" }}>
              <Words text={first} />
            </th>
            {cells.map((cell) => (
              <td key={cell}>
                <Words text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
