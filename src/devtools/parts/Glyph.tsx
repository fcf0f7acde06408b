const paths = {
  copy: "M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8Z",
  check: "M3 8.5 6.5 12 13 4.5",
  down: "m4.5 6.5 3.5 3.5 3.5-3.5",
  inspect:
    "M2.3 5.3v-3h3M10.7 2.3h3v3M13.7 10.7v3h-3M5.3 13.7h-3v-3M8 5.6a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8Z",
} as const;

/** A picture of the inspector's own: the kit's icons are in every host's first load. */
export function Glyph({ name }: { name: keyof typeof paths }) {
  return (
    <svg className="tr-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
