"use client";

import { useResetErrors } from "tool-router-react";

export default function Failed({ reset }: { reset: () => void }) {
  // Above the provider, which the error has taken away.
  const resetErrors = useResetErrors();
  return (
    <p role="alert">
      The accounts could not be read.{" "}
      <button
        type="button"
        onClick={() => {
          resetErrors();
          reset();
        }}
      >
        Try again
      </button>
    </p>
  );
}
