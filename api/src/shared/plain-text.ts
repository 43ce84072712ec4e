/**
 * Text that people write for people: activity lines, notes, reasons. It is stored and compared in one form, so that
 * what one person saw is the same bytes as what another person wrote.
 */

/** Invisible characters that can make a text look different from what it is: controls and bidirectional marks. */
const DECEIVING = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/**
 * The one form of a text: NFC, lines end with a line feed, half surrogate pairs become U+FFFD (the database takes no
 * others), control and bidirectional characters but line feed and tab are gone, no white space at the ends.
 */
export function plainText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(DECEIVING, (found) => (found === '\n' || found === '\t' ? found : ''))
    .normalize('NFC')
    .trim();
}

/** Length in characters as people and the database count them: code points, not UTF-16 units. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** True when the text says something: it has a letter or a digit of any script. Dots and blanks say nothing. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
