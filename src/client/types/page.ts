/** A page of a list. */
export interface Page<Item> {
  /** In the platform's order. */
  items: Item[];
  /** Pass it on to get the next page; `undefined` on the last one. */
  cursor: string | undefined;
  /** How many pages there are; 0 if the answer does not say. */
  totalPages: number;
  /** How many items all pages have together; 0 if the answer does not say. */
  totalItems: number;
}
