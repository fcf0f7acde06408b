import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeEach } from "vitest";
import { catchReactErrors } from "./catchReactErrors.ts";

// A machine that is busy with other things is slow, not wrong.
configure({ asyncUtilTimeout: 30_000 });

let reactErrors: (() => void) | undefined;
beforeEach(() => {
  reactErrors = catchReactErrors();
});
afterEach(() => {
  cleanup();
  reactErrors?.();
});

// The files of a worker share a page: what one leaves there, the next would find.
afterAll(() => {
  if (typeof document === "undefined") return;
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
});
