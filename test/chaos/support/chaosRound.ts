import { mkdirSync, writeFileSync } from "node:fs";
import { afterAll, expect, test, vi } from "vitest";
import type { RoundReport } from "../../../scripts/chaos/report.ts";
import { Random } from "./Random.ts";

/** What a round is. */
export interface RoundPlan {
  /** As on the command line: `npm run chaos -- {name}`. */
  name: string;
  /** What is counted: "authorizations". */
  unit: string;
  /** How many `npm run chaos` does. */
  full: number;
  /** How many a run of the tests does. */
  short: number;
  /** Before the first case. */
  begin?: (round: RoundReport) => Promise<void>;
  /** After the last case: what only all of them together show. It throws what it finds. */
  finish?: (round: RoundReport) => Promise<void>;
}

/** One case. Everything that it does by chance it takes from `random`. */
export interface Case {
  number: number;
  random: Random;
  /** Counts what became of it, for the table. */
  tally(kind: string, count?: number): void;
  /** Writes down what happens; shown if the case fails. */
  note(line: string): void;
}

/** A round with findings goes on for a while: one fault often hides another. */
const MAX_FINDINGS = 5;
/** Of what a failed case wrote down, the last lines. */
const MAX_LINES = 200;

const { CHAOS_SEED, CHAOS_COUNT, CHAOS_SECONDS, CHAOS_CASE, CHAOS_REPORT, CI } = process.env;

/** The same cases at each run of CI, so that it speaks of the change it runs for; other ones everywhere else. */
function chooseSeed(): number {
  if (CHAOS_SEED) return Number(CHAOS_SEED);
  return CI ? 20260101 : Math.floor(Math.random() * 1e9);
}

/**
 * Declares a round as a test: cases, each random by the round's seed and its own number, until the count or the time is
 * reached. A case gives how many of the round's units it was, and throws what it finds.
 */
export function chaosRound(plan: RoundPlan, runCase: (one: Case) => Promise<number>): void {
  const { name, unit, full, short } = plan;
  const isFull = CHAOS_COUNT !== undefined;
  const seed = chooseSeed();
  const report: RoundReport = {
    name,
    unit,
    seed,
    done: 0,
    wanted: isFull ? Number(CHAOS_COUNT) || full : short,
    seconds: 0,
    tallies: {},
    findings: [],
  };
  const limitMs = Number(CHAOS_SECONDS ?? 900) * 1000;

  async function attempt(number: number): Promise<void> {
    const lines: string[] = [];
    const tally = (kind: string, count = 1) => {
      report.tallies[kind] = (report.tallies[kind] ?? 0) + count;
    };
    try {
      const random = new Random(seed, number);
      report.done += await runCase({ number, random, tally, note: (line) => lines.push(line) });
    } catch (error) {
      report.done += 1;
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      report.findings.push({
        message: [...lines.slice(-MAX_LINES), what].join("\n"),
        replay: `npm run chaos -- ${name} --seed ${seed} --case ${number}`,
      });
    }
  }

  test(
    `${name}: ${report.wanted} ${unit}, by chance, without a finding`,
    async () => {
      // What the kit tells developers of is brought about here on purpose.
      vi.spyOn(console, "warn").mockReturnValue();
      const startedAt = performance.now();
      const passed = () => performance.now() - startedAt;
      await plan.begin?.(report);
      if (CHAOS_CASE !== undefined) await attempt(Number(CHAOS_CASE));
      else {
        for (let number = 0; report.done < report.wanted; number += 1) {
          if (report.findings.length >= MAX_FINDINGS || passed() > limitMs) break;
          await attempt(number);
        }
      }
      try {
        if (CHAOS_CASE === undefined) await plan.finish?.(report);
      } catch (error) {
        const replay = `npm run chaos -- ${name} --seed ${seed} --count ${report.done}`;
        report.findings.push({ message: String(error), replay });
      }
      report.seconds = Math.round(passed() / 1000);
      const told = report.findings.map(({ message, replay }) => `${message}\nAgain: ${replay}`);
      expect(told.join("\n\n"), "findings").toBe("");
    },
    limitMs + 300_000,
  );

  afterAll(() => {
    if (CHAOS_REPORT === undefined) return;
    mkdirSync(CHAOS_REPORT, { recursive: true });
    writeFileSync(`${CHAOS_REPORT}/${name}.json`, `${JSON.stringify(report, null, 2)}\n`);
  });
}
