import { badRequest } from "../errors.ts";

/** @throws PlatformError 10400 for what can't be a header's value. */
export function readMimetype(given = "application/octet-stream"): string {
  if (/^[\w!#$&^.+-]{1,127}\/[\w!#$&^.+-]{1,127}(?:;[ -~]{0,255})?$/.test(given)) return given;
  throw badRequest("The type can't be used.", ["mimetype: must be a MIME type such as text/plain"]);
}
