/** The host's accent, handed to the kit so that its buttons are the host's. */
export const appearance = {
  variables: {
    "--tr-accent": "light-dark(#0f766e, #2dd4bf)",
    "--tr-on-accent": "light-dark(#ffffff, #06231f)",
  },
} as const;
