import * as fc from "fast-check";
import { accounts } from "./accountCommands.ts";
import { decision, flowCommand, windows } from "./userCommands.ts";
import { clocks, event, forged, networkConditions, time } from "./worldCommands.ts";

/** What users, browsers, networks and the platform may do, in any order. */
export const flowCommands = fc.commands(
  [
    flowCommand,
    flowCommand,
    flowCommand,
    decision,
    decision,
    time,
    time,
    event,
    networkConditions,
    windows,
    forged,
    clocks,
    accounts,
  ],
  { maxCommands: 30, size: "max" },
);
