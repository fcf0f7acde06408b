/** In ms. */
export const HOUR = 3_600_000;
/** In ms. */
export const DAY = 24 * HOUR;

/** ISO 8601, as most providers write times. */
export const iso = (time: number): string => new Date(time).toISOString();

/** ISO 8601 without the time of day. */
export const isoDay = (time: number): string => iso(time).slice(0, 10);

/** Whole seconds, as Unix counts. */
export const seconds = (time: number): number => Math.floor(time / 1000);
