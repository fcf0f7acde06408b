import { lazy, Suspense } from "react";

const Inspector = lazy(async () => {
  const { Inspector } = await import("./Inspector");
  return { default: Inspector };
});

/** Stands below the provider. */
export function Devtools() {
  if (process.env.NODE_ENV !== "development") return null;
  return (
    <Suspense>
      <Inspector />
    </Suspense>
  );
}
