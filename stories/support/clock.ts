const { now } = Date;

/** The page's clock is put on, until the next story. */
export function laterBy(ms: number): void {
  Date.now = () => now() + ms;
}

/** Puts the clock right again: for a story's `beforeEach`. */
export const clockIsRight = () => () => {
  Date.now = now;
};
