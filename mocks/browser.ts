export { type RunningMock, type StartMockOptions, startMock } from "./browser/startMock.ts";
