import { waitFor } from "storybook/test";
import type { AccountSeed, MockBackend } from "tool-router-react/mock";

/** Whose stories these are, where a story does not say otherwise. */
const userId = "user_story";

function isBackend(value: unknown): value is MockBackend {
  return typeof value === "object" && value !== null && "snapshot" in value && "links" in value;
}

/** What a story's loaders gave. */
interface Loaded {
  readonly backend?: unknown;
}

/** The platform behind a story, from what its loader gave. */
export function backendOf(loaded: Loaded): MockBackend {
  if (isBackend(loaded.backend)) return loaded.backend;
  throw new Error("The story has no backend: see the loader in .storybook/preview.tsx.");
}

/** What the user does at the Connect Link page that was opened last. */
export async function decide(
  loaded: Loaded,
  outcome: "approve" | "deny" | "expire",
): Promise<void> {
  const backend = backendOf(loaded);
  await waitFor(async () => {
    const { links } = await backend.snapshot();
    const last = links.at(-1);
    if (!last) throw new Error("no link was made yet");
    await backend.links.complete(last.id, { outcome });
  });
  window.dispatchEvent(new Event("focus"));
}

/** Seeds a story with accounts of its user. */
export function withAccounts(...accounts: readonly Omit<AccountSeed, "userId">[]) {
  return async (backend: MockBackend) => {
    for (const account of accounts) await backend.accounts.seed({ userId, ...account });
  };
}
