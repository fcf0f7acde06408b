/** What a tool gave, as JSON: in a field that scrolls by keyboard, and that can be selected and copied from. */
export function Answer({ label, data, isOpen }: { label: string; data: object; isOpen: boolean }) {
  const text = JSON.stringify(data, null, 2);
  return (
    <details open={isOpen}>
      <summary className="pg-summary">Answer</summary>
      <textarea
        className="pg-input"
        readOnly
        aria-label={label}
        rows={Math.min(18, text.split("\n").length)}
        value={text}
      />
    </details>
  );
}
