import { similarTerms } from "./similarTerms.ts";

/** Words to look for in some of an index's fields. */
export interface WordQuery {
  terms: readonly string[];
  /** Places in the index's list of fields. */
  fields: readonly number[];
}

/** Texts by their words: an inverted index, ranked as BM25+ ranks. */
export interface WordIndex {
  /** Takes in a text, as the terms of each of its fields; its id is how many there were before. */
  add(fields: readonly (readonly string[])[]): void;
  /** Calls `visit` with each text that has one of the terms, and with how well it fits: the more terms it has, the better. */
  search(queries: readonly WordQuery[], visit: (id: number, score: number) => void): void;
}

/** How fast repeating a term stops to count, how much long texts are held down, and what any occurrence is worth. */
const K = 1.2;
const B = 0.7;
const D = 0.5;

/** A posting is a number: the text's id, and in the last bits how often the term is there. */
const TIMES_BITS = 3;
const MOST_TIMES = 2 ** TIMES_BITS - 1;

interface Field {
  boost: number;
  postings: Map<string, number[]>;
  /** How many terms each text has here. */
  lengths: number[];
  total: number;
}

/** @param boosts How much finding a term counts, by field. */
export function createWordIndex(boosts: readonly number[]): WordIndex {
  const all = boosts.map((boost): Field => ({ boost, postings: new Map(), lengths: [], total: 0 }));
  const vocabulary = new Set<string>();
  let size = 0;
  let sorted: string[] = [];

  function addField({ postings, lengths }: Field, terms: readonly string[]): void {
    const times = new Map<string, number>();
    for (const term of terms) times.set(term, (times.get(term) ?? 0) + 1);
    for (const [term, count] of times) {
      const posting = (size << TIMES_BITS) | Math.min(count, MOST_TIMES);
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [posting]);
      else list.push(posting);
      vocabulary.add(term);
    }
    lengths.push(terms.length);
  }

  return {
    add(fields) {
      for (const [at, field] of all.entries()) {
        const terms = fields[at] ?? [];
        addField(field, terms);
        field.total += terms.length;
      }
      size += 1;
    },
    search(queries, visit) {
      if (sorted.length < vocabulary.size) sorted = [...vocabulary].sort();
      const tally = createTally(size);
      for (const { terms, fields } of queries) {
        for (const word of terms) {
          tally.nextWord();
          for (const { term, weight } of similarTerms(word, sorted)) {
            for (const at of fields) {
              const field = all[at];
              if (field !== undefined) rank(field, term, weight, size, tally);
            }
          }
        }
      }
      tally.forEach(visit);
    },
  };
}

/** Adds what finding a term in a field is worth to each text that has it there. */
function rank(field: Field, term: string, weight: number, size: number, tally: Tally): void {
  const { boost, postings, lengths, total } = field;
  const list = postings.get(term);
  if (list === undefined) return;
  const rarity = Math.log(1 + (size - list.length + 0.5) / (list.length + 0.5));
  const worth = boost * weight * rarity;
  const perTerm = (K * B * size) / Math.max(total, 1);
  for (const posting of list) {
    const id = posting >> TIMES_BITS;
    const times = posting & MOST_TIMES;
    const held = times + K * (1 - B) + perTerm * (lengths[id] ?? 0);
    tally.add(id, worth * (D + (times * (K + 1)) / held));
  }
}

interface Tally {
  /** Begins with another word of the query. */
  nextWord(): void;
  add(id: number, value: number): void;
  forEach(visit: (id: number, score: number) => void): void;
}

/** The scores of texts: a sum, times the number of words that the text was found by. */
function createTally(size: number): Tally {
  const sums = new Float64Array(size);
  const words = new Uint16Array(size);
  const last = new Uint16Array(size);
  const found: number[] = [];
  let word = 0;
  return {
    nextWord() {
      word += 1;
    },
    add(id, value) {
      sums[id] = (sums[id] ?? 0) + value;
      if (last[id] === word) return;
      if (last[id] === 0) found.push(id);
      last[id] = word;
      words[id] = (words[id] ?? 0) + 1;
    },
    forEach(visit) {
      for (const id of found) visit(id, (sums[id] ?? 0) * (words[id] ?? 0));
    },
  };
}
