import { delay, HttpResponse } from "msw";
import { PlatformError } from "../backend/platformError.ts";
import type { AppliedConditions, MockBackend } from "../backend/types.ts";
import { errorResponse } from "./wire/errorResponse.ts";

/** Delays a request by the latency that the control plane set. Returns what else applies to it: a fault, a limit, keys. */
export async function applyNetworkConditions(backend: MockBackend, method: string, path: string) {
  const { latencyMs, fault, rateLimit, keys } = await backend.conditions.apply(method, path);
  if (latencyMs > 0) await delay(latencyMs);
  return { fault: fault && faultResponse(backend, fault), rateLimit, keys };
}

function faultResponse(
  backend: MockBackend,
  fault: NonNullable<AppliedConditions["fault"]>,
): Response {
  if (fault.status === 0) return HttpResponse.error();

  const response =
    fault.status === 429
      ? // The platform does not wrap this one.
        HttpResponse.json({ message: "Too many requests" }, { status: 429 })
      : errorResponse(injected(fault.status), backend.newRequestId());
  if (fault.retryAfter !== undefined) {
    response.headers.set("retry-after", String(fault.retryAfter));
  }
  return response;
}

function injected(status: number): PlatformError {
  return new PlatformError({
    status,
    code: 10_000 + status,
    message: "The control plane asked for this failure.",
    suggestedFix: "PUT /__mock__/conditions with no faults and a failureRate of 0.",
  });
}
