import { afterEach, vi } from "vitest";

/** A window that the app opened. */
interface FakeWindow {
  readonly name: string;
  /** Where it was sent, the first empty page left out. */
  readonly visited: string[];
  /** What it said while it was empty. */
  text(): string;
  closed: boolean;
  focused: number;
}

/** What the user's browser does with `window.open`: jsdom opens nothing. */
export function fakeWindows() {
  const opened: FakeWindow[] = [];
  let isBlocking = false;

  afterEach(() => {
    opened.length = 0;
    isBlocking = false;
  });

  return {
    opened,
    block(value = true) {
      isBlocking = value;
    },
    /** To be called in a test: `restoreMocks` takes it back afterwards. */
    install() {
      vi.spyOn(window, "open").mockImplementation((_url, name = "") => {
        if (isBlocking) return null;
        const page = document.implementation.createHTMLDocument();
        const fake: FakeWindow = {
          name,
          visited: [],
          text: () => page.body.textContent ?? "",
          closed: false,
          focused: 0,
        };
        opened.push(fake);
        return Object.create({
          document: page,
          location: { replace: (url: string) => fake.visited.push(url) },
          get closed() {
            return fake.closed;
          },
          focus: () => {
            fake.focused += 1;
          },
          close: () => {
            fake.closed = true;
          },
        });
      });
    },
  };
}
