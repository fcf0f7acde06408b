import type { Conditions } from "../records.ts";

/** The backend's time, in ms: the real one, unless the control plane says otherwise. */
export function timeOf({ now }: Conditions, realNow: number): number {
  if (now === null) return realNow;
  return "fixed" in now ? now.fixed : realNow + now.offsetMs;
}
