import { parseArguments } from "./parseArguments.ts";
import { type ArgumentSchema, sampleOf } from "./sampleArguments.ts";

interface ParameterListProps {
  schema: ArgumentSchema;
  draft: string;
  onChange: (draft: string) => void;
}

/** What the tool takes, and a way to add what is not there yet. */
export function ParameterList({ schema, draft, onChange }: ParameterListProps) {
  const { properties = {}, required = [] } = schema;
  const names = Object.keys(properties);
  const { args } = parseArguments(draft);
  if (names.length === 0) return <p className="pg-note">It takes no arguments.</p>;
  return (
    <details className="pg-parameters">
      <summary className="pg-summary">
        {names.length === 1 ? "1 parameter" : `${names.length} parameters`}, {required.length}{" "}
        required
      </summary>
      <ul>
        {Object.entries(properties).map(([name, property]) => (
          <li key={name}>
            <div>
              <code className="pg-mono">{name}</code>{" "}
              <small>{typeText(property, required.includes(name))}</small>
              {property.description !== undefined && (
                <p className="pg-note">{property.description}</p>
              )}
            </div>
            {args !== undefined && !(name in args) && (
              <button
                type="button"
                className="pg-button"
                aria-label={`Add ${name}`}
                onClick={() =>
                  onChange(JSON.stringify({ ...args, [name]: sampleOf(property) }, null, 2))
                }
              >
                Add
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function typeText({ type, items, enum: values }: ArgumentSchema, isRequired: boolean): string {
  const kind = values?.join(" | ") ?? (type === "array" ? `${items?.type ?? "any"}[]` : type);
  return isRequired ? `${kind}, required` : `${kind}`;
}
