import { AnchorMdx } from "@storybook/addon-docs/blocks";
import { storyNameFromExport, toId } from "storybook/internal/csf";
import { Words } from "./Words.tsx";

interface StatesProps {
  /** The stories' title, as the sidebar shows it. */
  of: string;
  /** By story, as its file exports it: when that state is there. */
  when: Readonly<Record<string, string>>;
}

/** When each state of a component appears, with a way to the story that shows it. */
export function States({ of, when }: StatesProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">State</th>
          <th scope="col">When</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(when).map(([story, text]) => (
          <tr key={story}>
            <th scope="row" style={{ fontWeight: "inherit", textAlign: "start" }}>
              <AnchorMdx
                href={`?path=/story/${toId(of, storyNameFromExport(story))}`}
                target="_self"
              >
                {storyNameFromExport(story)}
              </AnchorMdx>
            </th>
            <td>
              <Words text={text} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
