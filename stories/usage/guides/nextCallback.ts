import { createCallbackHandler } from "tool-router-react/server";

export const GET = createCallbackHandler();
