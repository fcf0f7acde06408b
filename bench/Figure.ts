/** One row of the table. */
export interface Figure {
  what: string;
  /** The most it may be. */
  bound: number;
  value: number;
  unit: "kB" | "ratio" | "count" | "ms";
  /** How it came about: the medians a ratio is made of, what was asked, … */
  detail: string;
}

/** Whether a figure keeps its bound. One that could not be taken does not. */
export function holds({ value, bound }: Figure): boolean {
  return value <= bound;
}
