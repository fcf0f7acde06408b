import { logIn } from "../../../../shared/login.ts";

/** A login to try the example with: yours asks for more than a name. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ user: string }> },
): Promise<Response> {
  return logIn((await params).user);
}
