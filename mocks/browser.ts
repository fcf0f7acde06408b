export { type PreparedMock, type PrepareMockOptions, prepareMock } from "./browser/prepareMock.ts";
export { type RunningMock, type StartMockOptions, startMock } from "./browser/startMock.ts";
