const paths = {
  alert: "M8 1.8 15 14H1L8 1.8ZM8 6.4v3.2M8 11.8v.1",
  check: "M3 8.5 6.5 12 13 4.5",
  circle: "M13.2 8A5.2 5.2 0 1 1 2.8 8a5.2 5.2 0 0 1 10.4 0Z",
  close: "m4 4 8 8M12 4l-8 8",
  more: "M2.9 8h.7M7.65 8h.7M12.4 8h.7",
  paused: "M5.5 4v8M10.5 4v8",
  plus: "M8 3v10M3 8h10",
  search: "M11.7 7a4.7 4.7 0 1 1-9.4 0 4.7 4.7 0 0 1 9.4 0ZM10.5 10.5 14 14",
  stop: "m4.3 4.3 7.4 7.4M13.2 8A5.2 5.2 0 1 1 2.8 8a5.2 5.2 0 0 1 10.4 0Z",
} as const;

export type IconName = keyof typeof paths;

/** A picture beside words that say the same, so hidden from assistive technology. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="tr-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
