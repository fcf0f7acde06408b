const themes = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "system", label: "System" },
];

/** The host's own theme setting. The kit follows the page's `color-scheme` and needs no word of it. */
export function ThemeSwitch({
  theme,
  onChange,
}: {
  theme: string;
  onChange: (theme: string) => void;
}) {
  return (
    <label className="field">
      <span>Theme</span>
      <select value={theme} onChange={(event) => onChange(event.target.value)}>
        {themes.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
