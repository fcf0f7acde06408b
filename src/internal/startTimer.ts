/** `setTimeout` fires at once when asked for longer than this. */
const longestTimer = 2 ** 31 - 1;

/** A `setTimeout` that takes any length of time: what is too long for one (24.8 days), or `Infinity`, waits that long. */
export function startTimer(callback: () => void, ms: number): ReturnType<typeof setTimeout> {
  return setTimeout(callback, Math.min(ms, longestTimer));
}
