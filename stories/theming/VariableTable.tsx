import { useState } from "react";
import "./VariableTable.css";

/** Each custom property of the kit that some rule declares, with its value as that is written, in the stylesheet's order. */
function declaredVariables(): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule) {
        for (const name of rule.style) {
          if (name.startsWith("--tr-")) found.set(name, rule.style.getPropertyValue(name).trim());
        }
      }
      if ("cssRules" in rule && rule.cssRules instanceof CSSRuleList) visit(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) {
    // No page may read another origin's.
    const isOwn = !sheet.href || new URL(sheet.href).origin === window.location.origin;
    if (isOwn) visit(sheet.cssRules);
  }
  return found;
}

const isColor = (value: string) => CSS.supports("color", value);

/** The kit's custom properties and what they stand for here. */
export function VariableTable() {
  const [variables] = useState(declaredVariables);
  return (
    <table className="variables tr-root">
      <thead>
        <tr>
          <th scope="col">Custom property</th>
          <th scope="col">Here</th>
          <th scope="col">Declared as</th>
        </tr>
      </thead>
      <tbody>
        {[...variables].map(([name, value]) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>
              <Sample name={name} value={value} />
            </td>
            <td>
              <code>{value}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sample({ name, value }: { name: string; value: string }) {
  const here = `var(${name})`;
  if (name.includes("shadow"))
    return <span className="variables-box" style={{ boxShadow: here }} />;
  if (name.includes("radius"))
    return <span className="variables-box" style={{ borderRadius: here }} />;
  if (name === "--tr-space") return <span className="variables-bar" style={{ inlineSize: here }} />;
  if (isColor(value)) return <span className="variables-swatch" style={{ background: here }} />;
  return null;
}
