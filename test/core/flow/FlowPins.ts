/** Where the pin of one toolkit may be, by what was asked for and what the platform said. Part of its ledger. */
export class FlowPins {
  /** The empty text is nowhere. None at all: nobody can say. */
  places = new Set([""]);
  /** A pin of it was lifted, or was to be. */
  lifts = 0;
  readonly #isUnderWay: () => boolean;
  #reconnect: string | undefined;
  /** What runs that a page was left in were to replace: they may be taken up again, also after a start that came to nothing. */
  readonly #reconnectsBefore = new Set<string>();
  #isPinnedMeanwhile = false;
  readonly #gone = new Set<string>();
  /** Asked for on this page, one after the other, and not answered yet. */
  #asked: string[] = [];
  /** Pinned elsewhere while something was asked for here: before or after it, nobody says. */
  readonly #beside = new Set<string>();

  /** @param isUnderWay whether a link is, which lifted the pin or moves it */
  constructor(isUnderWay: () => boolean) {
    this.#isUnderWay = isUnderWay;
  }

  pinnedTo(id: string): void {
    this.places = new Set([id, ...this.#asked, ...this.#beside]);
    if (this.#asked.length === 0) this.#beside.clear();
    if (this.#isUnderWay()) this.#isPinnedMeanwhile = true;
  }

  /** By the host's backend, or another tab: this one does not know of it, and keeps it all the same. */
  pinnedElsewhere(id: string): void {
    if (this.#asked.length > 0) {
      this.#beside.add(id);
      this.mayBePinnedTo(id);
    } else this.pinnedTo(id);
  }

  /** Asked for; `answered` is to follow, unless the page is gone before. */
  ask(id: string): void {
    this.mayBePinnedTo(id);
    this.#asked.push(id);
  }

  answered(id: string): void {
    this.#asked.splice(this.#asked.indexOf(id), 1);
  }

  /** Asked for, but by nobody's word done. */
  mayBePinnedTo(id: string): void {
    // Beside what nobody can say, it says nothing.
    if (this.places.size > 0) this.places.add(id);
    if (this.#isUnderWay()) this.#isPinnedMeanwhile = true;
  }

  /** An account is gone: a pin on it cannot be put back, and none can move to it. */
  lost(id: string): void {
    this.#gone.add(id);
    if (this.places.has(id)) this.places.add("");
  }

  /** Nothing can be said any more. */
  allLost(): void {
    this.places = new Set();
  }

  started(reconnect: string | undefined): void {
    this.#reconnect = reconnect;
    this.#isPinnedMeanwhile = false;
    if (!this.places.has("")) this.lifts += 1;
  }

  pageLoaded(wasBusy: boolean): void {
    // What the page before asked for was written by now, or never is.
    this.#asked = [];
    // A start after a reload takes over what the one before it was to replace, and may be left in its turn.
    if (wasBusy && this.#reconnect !== undefined) this.#reconnectsBefore.add(this.#reconnect);
  }

  /** An account came: the pin moves to it from the one that it replaces. */
  connected(id: string): void {
    this.#move(id);
    this.#reconnectsBefore.clear();
    // Deleted while the notice of it was on its way.
    if (this.#gone.has(id)) this.lost(id);
  }

  #move(id: string): void {
    const before = [...this.#reconnectsBefore].filter((one) => one !== this.#reconnect);
    if (before.some((one) => this.places.has(one))) {
      this.places.add(id);
      return;
    }
    if (this.#reconnect === undefined || !this.places.has(this.#reconnect)) return;
    // Pinned anew while its link was open: whether that is to move as well, nobody says.
    if (this.places.size > 1 || this.#isPinnedMeanwhile) this.places.add(id);
    else this.pinnedTo(id);
  }
}
