import { HttpResponse, http } from "msw";
import type { MockBackend } from "../backend/types.ts";
import type { Gate } from "./gate.ts";
import { readBytes } from "./readText.ts";
import { toRefusal } from "./refusals.ts";
import { errorResponse } from "./wire/errorResponse.ts";

/**
 * The storage that files' addresses lead to, as object storage answers: no key but the address's own, no JSON. Network
 * conditions hold for it, by the path `/files/{id}`.
 */
export function bytesHandlers(backend: MockBackend, gate: Gate, maxBodyBytes: number) {
  const path = "*/__mock__/files/:id";

  /** Passes the gate, and answers what is refused with the envelope. */
  async function guarded(request: Request, id: string, work: () => Promise<Response>) {
    return gate(request, `/files/${id}`, false, async () => {
      try {
        return await work();
      } catch (error) {
        return errorResponse(toRefusal(error), backend.newRequestId());
      }
    });
  }

  return [
    http.put(path, ({ request, params }) => {
      const address = readAddress(request, String(params.id));
      return guarded(request, address.id, async () => {
        await backend.files.checkUpload(address);
        await backend.files.store(address, await readBytes(request, maxBodyBytes));
        return new HttpResponse(null, { status: 200 });
      });
    }),
    http.get(path, ({ request, params }) => {
      const address = readAddress(request, String(params.id));
      return guarded(request, address.id, async () => {
        const { bytes, mimetype } = await backend.files.read(address);
        return new HttpResponse(bytes, {
          headers: {
            "content-type": mimetype,
            // A page that somebody uploaded must not become one of the mock's, or of the app's.
            "content-disposition": "attachment",
            "content-security-policy": "sandbox",
            "x-content-type-options": "nosniff",
            "cache-control": "no-store",
          },
        });
      });
    }),
  ];
}

function readAddress({ url }: Request, id: string) {
  const { searchParams } = new URL(url);
  return {
    id,
    expiresAt: Number(searchParams.get("expires")),
    key: searchParams.get("key") ?? "",
  };
}
