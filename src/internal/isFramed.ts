/** Whether the page is shown inside of another one. What is sent to a provider's page there mostly ends at its refusal. */
export function isFramed(): boolean {
  return window !== window.top;
}
