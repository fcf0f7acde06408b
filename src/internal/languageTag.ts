/**
 * A language tag as `Intl` takes it, also from one with underscores (`en_US`, as POSIX and many a backend write it);
 * `undefined` where it is none.
 */
export function languageTag(locale: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll("_", "-"))[0];
  } catch {
    return undefined;
  }
}
