import { composeStories, setProjectAnnotations } from "@storybook/react-vite";
import * as stories from "../../../examples/testing/storybook/Integrations.stories.tsx";
import preview from "../../../examples/testing/storybook/preview.ts";

setProjectAnnotations(preview);
const { ConnectsGitHub, NothingConnected } = composeStories(stories);

/** The stories, as a Storybook runs them: what the preview does before each, the story, its steps. */
Object.assign(window, {
  stories: {
    connectsGitHub: () => ConnectsGitHub.run(),
    nothingConnected: () => NothingConnected.run(),
  },
});
document.title = "ready";
