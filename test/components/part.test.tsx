import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPart, type Part, usePart } from "../../src/components/part.ts";

const gone = new TypeError("Failed to fetch dynamically imported module");

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function browserSays(state: "online" | "offline"): void {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(state === "online");
}

/** A part whose code comes, or does not, when the test says so. */
function setUp() {
  const imports: PromiseWithResolvers<string>[] = [];
  const part = createPart(() => {
    const wanted = Promise.withResolvers<string>();
    imports.push(wanted);
    return wanted.promise;
  });
  return { part, imports };
}

function View({ part, isWanted = false }: { part: Part<string>; isWanted?: boolean }) {
  const { code, error, isRetrying } = usePart(part, true, isWanted);
  return <p role="status">{code ?? (isRetrying ? "again" : (error?.code ?? "places held"))}</p>;
}

const status = () => screen.getByRole("status").textContent;

describe("code that the first paint does without", () => {
  it("is asked for when it is needed, and shown when it comes", async () => {
    const { part, imports } = setUp();
    render(<View part={part} />);
    expect(status()).toBe("places held");
    await act(async () => imports[0]?.resolve("cards"));
    expect(status()).toBe("cards");
    expect(imports).toHaveLength(1);
  });

  it("says that it cannot be had, and tries again when it is asked to", async () => {
    const { part, imports } = setUp();
    render(<View part={part} />);
    await act(async () => imports[0]?.reject(gone));
    expect(status()).toBe("network");
    act(() => part.load(true));
    expect(status()).toBe("again");
    await act(async () => imports[1]?.reject(gone));
    expect(status()).toBe("network");
    act(() => part.load(true));
    await act(async () => imports[2]?.resolve("cards"));
    expect(status()).toBe("cards");
  });

  it("tries again by itself when the network is back", async () => {
    const { part, imports } = setUp();
    render(<View part={part} />);
    await act(async () => imports[0]?.reject(gone));
    await act(async () => window.dispatchEvent(new Event("online")));
    await act(async () => imports[1]?.resolve("cards"));
    expect(status()).toBe("cards");
  });

  it("is not waited for without end, and used when it comes after all", async () => {
    const { part, imports } = setUp();
    render(<View part={part} />);
    await act(async () => vi.advanceTimersByTime(14_000));
    expect(status()).toBe("places held");
    await act(async () => vi.advanceTimersByTime(2_000));
    expect(status()).toBe("timeout");
    await act(async () => imports[0]?.resolve("cards"));
    expect(status()).toBe("cards");
  });

  it("is left alone offline while nobody waits for it", async () => {
    browserSays("offline");
    const { part, imports } = setUp();
    const { rerender } = render(<View part={part} />);
    expect(imports).toHaveLength(0);
    expect(status()).toBe("places held");
    // A browser that says so may be wrong: who waits is served.
    rerender(<View part={part} isWanted />);
    await act(async () => imports[0]?.resolve("cards"));
    expect(status()).toBe("cards");
  });
});
