/** Call it before you render. */
export async function startPlatform(): Promise<void> {
  if (process.env.NODE_ENV !== "development") return;
  const { startMock } = await import("tool-router-react/mock/browser");
  await startMock({ baseUrl: "/api/tool-router", scenario: "returning-user" });
}
