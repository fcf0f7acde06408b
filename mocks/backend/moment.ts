import { badRequest } from "./errors.ts";

/** The years 0 to 9999: what every date here can be written in, with room for what is counted from it. */
const EARLIEST = Date.parse("0000-01-01T00:00:00Z");
const LATEST = Date.parse("9999-12-31T23:59:59.999Z");

/** Whether a time in ms is one that the backend can work with. */
function isMoment(ms: number): boolean {
  return ms >= EARLIEST && ms <= LATEST;
}

/**
 * Gives a time in ms back.
 *
 * @throws PlatformError 10400 when it is no date, or none of the years 0 to 9999.
 */
export function checkMoment(ms: number, field: string): number {
  if (isMoment(ms)) return ms;
  throw badRequest("A time can't be used.", [`${field}: must be in the years 0 to 9999`]);
}
