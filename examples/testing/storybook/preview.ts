import type { Preview } from "@storybook/react-vite";
import { mock } from "./mock";

const preview: Preview = { beforeEach: () => mock.backend.reset() };
export default preview;
