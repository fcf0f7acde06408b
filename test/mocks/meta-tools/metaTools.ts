import { type Answer, type Api, readPath } from "../fixtures/mockApi.ts";

/** What running a meta tool answers, looked into by path below `data`. */
export interface MetaAnswer {
  answer: Answer;
  error: unknown;
  at(path: string): unknown;
}

/** Runs a session's own tool by its name without `COMPOSIO_`. */
export async function runMeta(
  api: Api,
  session: string,
  name: string,
  args?: object,
): Promise<MetaAnswer> {
  const answer = await api.post(`/tool_router/session/${session}/execute_meta`, {
    slug: `COMPOSIO_${name}`,
    arguments: args,
  });
  return {
    answer,
    error: readPath(answer.body, "error"),
    at: (path) => readPath(answer.body, `data.${path}`),
  };
}
