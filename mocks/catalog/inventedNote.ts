/** Said of every tool whose parameters nobody knows, so that agents and people don't take them for the provider's. */
export const INVENTED = "Its parameters are invented; others are accepted too.";
