import type { FileCreatePresignedURLResponse } from "@composio/client/resources/files";
import type {
  FileCreateDownloadURLResponse,
  FileCreateUploadURLResponse,
  FileDeleteResponse,
} from "@composio/client/resources/tool-router/session/files";
import { badRequest } from "../backend/errors.ts";
import { isoTime, type Wire } from "../wire.ts";
import type { Route, RouteRequest } from "./route.ts";
import { mountPathSchema, toolFileSchema, uploadUrlSchema } from "./schemas/fileSchemas.ts";
import { bytesUrl, wireMounted, wirePlace, wireToolFiles } from "./wire/file.ts";

function placeOf({ param }: RouteRequest) {
  return { sessionId: param("id"), mount: param("mount") };
}

/** Files: those of sessions' mounts, and those that tools are given. */
export const fileRoutes: readonly Route[] = [
  {
    method: "get",
    path: "/tool_router/session/:id/mounts/:mount/items",
    async run(request) {
      const { backend, query } = request;
      const prefix = query.given("mount_relative_prefix");
      if (prefix === "") {
        throw badRequest("The query can't be read.", [
          "mount_relative_prefix: must not be empty: leave it out for the whole mount",
        ]);
      }
      const page = await backend.files.list(placeOf(request), { ...query.page(), prefix });
      return { body: wireMounted(page) };
    },
  },
  {
    method: "post",
    path: "/tool_router/session/:id/mounts/:mount/upload_url",
    async run(request) {
      const { mount_relative_path, mimetype } = await request.body(uploadUrlSchema);
      const address = await request.backend.files.upload(placeOf(request), {
        path: mount_relative_path,
        mimetype,
      });
      return {
        status: 201,
        body: {
          ...wirePlace(address.path),
          upload_url: bytesUrl(address, request.origin),
          expires_at: isoTime(address.expiresAt),
        } satisfies Wire<FileCreateUploadURLResponse>,
      };
    },
  },
  {
    method: "post",
    path: "/tool_router/session/:id/mounts/:mount/download_url",
    async run(request) {
      const { mount_relative_path } = await request.body(mountPathSchema);
      const { files } = request.backend;
      const address = await files.download(placeOf(request), mount_relative_path);
      return {
        status: 201,
        body: {
          ...wirePlace(address.path),
          download_url: bytesUrl(address, request.origin),
          expires_at: isoTime(address.expiresAt),
        } satisfies Wire<FileCreateDownloadURLResponse>,
      };
    },
  },
  {
    method: "post",
    path: "/tool_router/session/:id/mounts/:mount/delete",
    async run(request) {
      const { mount_relative_path } = await request.body(mountPathSchema);
      const path = await request.backend.files.delete(placeOf(request), mount_relative_path);
      return { body: wirePlace(path) satisfies Wire<FileDeleteResponse> };
    },
  },
  {
    method: "post",
    path: "/files/upload/request",
    async run({ backend, body, origin }) {
      const { toolkit_slug, tool_slug, filename, mimetype, md5 } = await body(toolFileSchema);
      const address = await backend.files.uploadForTool({
        toolkit: toolkit_slug,
        tool: tool_slug,
        filename,
        mimetype,
        md5,
      });
      const url = bytesUrl(address, origin);
      return {
        body: {
          id: address.id,
          key: address.path,
          new_presigned_url: url,
          newPresignedUrl: url,
          type: "new",
          metadata: { storage_backend: "s3" },
        } satisfies Wire<FileCreatePresignedURLResponse>,
      };
    },
  },
  {
    method: "get",
    path: "/files/list",
    async run({ backend, query }) {
      const page = await backend.files.listForTools({
        ...query.page(),
        toolkit: query.text("toolkit_slug")?.toLowerCase(),
        tool: query.text("tool_slug"),
      });
      return { body: wireToolFiles(page) };
    },
  },
];
