/**
 * The same for every query of the kit. The client retries what may pass, so a failed query is not tried again by itself;
 * an error view that mounts must not start the next try either, or it would unmount itself for ever. Offline, a query
 * fails and says so, where the default would leave it loading.
 */
export const queryDefaults = {
  retry: false,
  retryOnMount: false,
  networkMode: "always",
  refetchOnReconnect: true,
  staleTime: 30_000,
} as const;
