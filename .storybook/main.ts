import type { StorybookConfig } from "@storybook/react-vite";
import { mergeConfig } from "vite";

const config: StorybookConfig = {
  framework: "@storybook/react-vite",
  stories: ["../stories/**/*.mdx", "../stories/**/*.stories.tsx"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  staticDirs: ["../generated/public"],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (viteConfig) =>
    mergeConfig(viteConfig, {
      resolve: { tsconfigPaths: true },
      // Named here because Vite would find them one by one while a story loads, and reload the page under it.
      optimizeDeps: {
        include: [
          "react",
          "react-dom",
          "react-dom/client",
          "react/jsx-runtime",
          "react/jsx-dev-runtime",
          "@tanstack/react-query",
          "@tanstack/query-core",
          "@radix-ui/react-dialog",
          "@mantine/core",
          "@mui/material/Dialog",
          "@mui/material/DialogContent",
          "@mui/material/DialogTitle",
          "antd",
          "bootstrap/dist/js/bootstrap.bundle.js",
          "zustand",
          "zustand/vanilla",
          "valibot",
          "idb",
          "virtua/unstable_core",
          "@modelcontextprotocol/sdk/server/index.js",
          "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js",
          "@modelcontextprotocol/sdk/types.js",
          "msw",
          "msw/browser",
          "@storybook/addon-a11y/preview",
          "storybook/internal/csf",
          "@storybook/addon-docs/blocks",
        ],
      },
    }),
};

export default config;
