import { checkArguments } from "./input/checkArguments.ts";
import type { AnswerTool } from "./types.ts";

/** The same answers, for calls whose arguments are in order; for others an error that names each field. */
export function withCheckedArguments(answer: AnswerTool): AnswerTool {
  return (request) => {
    const { slug, inputParameters } = request.tool;
    const problems = checkArguments(inputParameters, request.arguments);
    return problems.length === 0
      ? answer(request)
      : { data: {}, error: `Invalid arguments for ${slug}: ${problems.join("; ")}` };
  };
}
