/**
 * What a client of the host's may have other defaults for, which are meant for the host's own data. With what was there
 * before as a placeholder, say, one user would see another's. Typed as nothing: each query may still say otherwise.
 */
const asReactQueryHasIt: object = {
  enabled: undefined,
  gcTime: undefined,
  persister: undefined,
  placeholderData: undefined,
  queryKeyHashFn: undefined,
  refetchInterval: undefined,
  refetchOnMount: undefined,
  refetchOnWindowFocus: undefined,
  structuralSharing: undefined,
  throwOnError: undefined,
};

/**
 * The same for every query of the kit. The client retries what may pass, so a failed query is not tried again by itself;
 * an error view that mounts must not start the next try either, or it would unmount itself for ever. Offline, a query
 * fails and says so, where the default would leave it loading.
 */
export const queryDefaults = {
  ...asReactQueryHasIt,
  retry: false,
  retryOnMount: false,
  networkMode: "always",
  refetchOnReconnect: true,
  staleTime: 30_000,
} as const;
