import { beforeEach, vi } from "vitest";

/** Keeps what is printed from now on, by the console or past it. */
export function watchOutput(): { take(): string[] } {
  let printed: string[] = [];
  const keep = (...parts: unknown[]) => {
    printed.push(parts.map(String).join(" "));
  };
  beforeEach(() => {
    printed = [];
    for (const method of ["debug", "error", "info", "log", "warn"] as const) {
      vi.spyOn(console, method).mockImplementation(keep);
    }
    for (const stream of [process.stderr, process.stdout]) {
      vi.spyOn(stream, "write").mockImplementation((text) => {
        keep(text);
        return true;
      });
    }
  });
  return {
    take() {
      const taken = printed;
      printed = [];
      return taken;
    },
  };
}
