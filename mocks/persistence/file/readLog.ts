import { createLiveRecords, type LiveRecords } from "./liveRecords.ts";
import { readHeader, readLine } from "./logLines.ts";

/** What a data file holds. */
export type LogContent =
  | { kind: "empty" }
  /** `end`: where the last whole line ends; what is after it was never acknowledged. */
  | { kind: "log"; records: LiveRecords; end: number; endsWithNewline: boolean }
  | { kind: "newer" }
  /** `line` counts from 1. */
  | { kind: "broken"; line: number };

const NEWLINE = 0x0a;

/**
 * Reads a log line by line. The last line may be torn, by a process that ended in the middle of a write: it is left
 * out. Any other line that can't be read means that something else wrote to the file.
 */
export function readLog(file: Buffer): LogContent {
  if (file.length === 0) return { kind: "empty" };
  const records = createLiveRecords();
  let end = 0;
  for (let line = 1; end < file.length; line += 1) {
    const newline = file.indexOf(NEWLINE, end);
    const isLast = newline === -1;
    const next = isLast ? file.length : newline + 1;
    const text = file.toString("utf8", end, isLast ? next : newline);
    if (line === 1) {
      const header = readHeader(text);
      if (header === "newer") return { kind: "newer" };
      if (header === "unreadable") return { kind: "broken", line };
    } else {
      const changes = readLine(text);
      if (changes === undefined && isLast)
        return { kind: "log", records, end, endsWithNewline: true };
      if (changes === undefined) return { kind: "broken", line };
      for (const change of changes) records.apply(change, (next - end) / changes.length);
    }
    if (isLast) return { kind: "log", records, end: next, endsWithNewline: false };
    end = next;
  }
  return { kind: "log", records, end, endsWithNewline: true };
}
