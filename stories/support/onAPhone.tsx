import type { Decorator } from "@storybook/react-vite";

/** As wide as the narrowest phone, less the surroundings. */
export const onAPhone: Decorator = (Story) => (
  <div style={{ inlineSize: 272 }}>
    <Story />
  </div>
);
