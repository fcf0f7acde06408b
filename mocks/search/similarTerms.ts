/** A term of an index that a word of a query may stand for, and how much finding it counts: 1 for the word itself. */
export interface SimilarTerm {
  term: string;
  weight: number;
}

const PREFIX_WEIGHT = 0.3;
const TYPO_WEIGHT = 0.8;

/**
 * The terms of an index that a word may stand for: itself and what begins with it, or, for a word that no tool has, what it
 * may be a typing mistake for.
 *
 * @param sorted All terms of the index, sorted by code unit.
 */
export function similarTerms(word: string, sorted: readonly string[]): SimilarTerm[] {
  const found: SimilarTerm[] = [];
  let at = firstNotBefore(word, sorted);
  const isKnown = sorted[at] === word;
  if (isKnown) {
    found.push({ term: word, weight: 1 });
    at += 1;
  }
  if (word.length > 3) {
    for (let term = sorted[at]; term?.startsWith(word); term = sorted[at]) {
      found.push({ term, weight: closeness(word, term.length - word.length, PREFIX_WEIGHT) });
      at += 1;
    }
  }
  if (!isKnown) found.push(...mistakenTerms(word, sorted));
  return found;
}

function mistakenTerms(word: string, sorted: readonly string[]): SimilarTerm[] {
  if (word.length < 3) return [];
  const most = word.length > 4 ? Math.round(word.length * 0.2) : 1;
  return sorted.flatMap((term) => {
    if (Math.abs(term.length - word.length) > most) return [];
    const distance = editDistance(word, term, most);
    return distance > most ? [] : [{ term, weight: closeness(word, distance, TYPO_WEIGHT) }];
  });
}

function closeness(word: string, distance: number, weight: number): number {
  return (weight * word.length) / (word.length + 0.3 * distance);
}

/** Where a word is in a sorted list, or would be. */
function firstNotBefore(word: string, sorted: readonly string[]): number {
  let start = 0;
  let end = sorted.length;
  while (start < end) {
    const middle = (start + end) >> 1;
    if ((sorted[middle] ?? "") < word) start = middle + 1;
    else end = middle;
  }
  return start;
}

/** How many letters must be added, taken away or replaced to make one word of another; `most + 1` when it is more than `most`. */
function editDistance(from: string, to: string, most: number): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const cost = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    row = next;
  }
  return row[to.length] ?? most + 1;
}
