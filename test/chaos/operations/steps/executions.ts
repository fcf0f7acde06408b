import { same, toolkits } from "../World.ts";
import { minute, type Step, someSession } from "./choices.ts";

export const execute: Step = async (world) => {
  const { random, model } = world;
  const session = someSession(world);
  if (!session) return;
  const toolkit = random.pick(toolkits);
  const wanted = random.chance(0.4) ? random.maybe(model.accounts) : undefined;
  const named = random.chance(0.5) ? wanted?.alias : wanted?.id;
  const account = session.isDeleted ? undefined : model.accountFor(session, toolkit, named);
  const query = String(random.int(0, 2));
  const result = await world.agree(
    `${session.id} runs ${toolkit} with ${named}`,
    account !== undefined,
    (backend) =>
      backend.sessions.execute(session.id, {
        toolSlug: `${toolkit.toUpperCase()}_LIST`,
        arguments: { query },
        account: named,
      }),
  );
  if (!result || account === undefined) return;
  const { inputNeeded, data } = result;
  same("whether it asks", inputNeeded !== undefined, session.asksApproval);
  if (!inputNeeded) {
    same("the account", JSON.stringify(data).includes(`"${account}"`), true);
    return;
  }
  const until = model.now + 60 * minute;
  const { requestState: state, inputRequests } = inputNeeded;
  const [request = ""] = Object.keys(inputRequests);
  model.approvals.push({ state, request, session, toolkit, query, account, until, isUsed: false });
};

export const approve: Step = async (world) => {
  const { random, model } = world;
  const approval = random.maybe(model.approvals.slice(-6));
  if (!approval) return;
  const { session, toolkit } = approval;
  // The same call again, or nearly: with other arguments, in another session.
  const query = random.chance(0.85) ? approval.query : "other";
  const asked = random.chance(0.9) ? session : (someSession(world) ?? session);
  const account = asked.isDeleted ? undefined : model.accountFor(asked, toolkit, approval.account);
  const isAllowed =
    account === approval.account &&
    asked === session &&
    query === approval.query &&
    !approval.isUsed &&
    model.now < approval.until;
  const isYes = random.chance(0.6);
  // A session that asks nobody runs the call, and wonders about the answer.
  const result = await world.agree(
    `${approval.state} is answered: ${isYes}`,
    isAllowed,
    async (backend) =>
      backend.sessions.execute(asked.id, {
        toolSlug: `${toolkit.toUpperCase()}_LIST`,
        arguments: { query },
        account: approval.account,
        requestState: approval.state,
        inputResponses: {
          [approval.request]: isYes
            ? { action: "accept", content: { decision: "approve" } }
            : { action: "decline" },
        },
      }),
  );
  if (!result) return;
  approval.isUsed = true;
  same("whether it ran", result.error === null, isYes);
};
