import type { ColumnOptions } from 'typeorm';

/**
 * The column kinds that all entities share, so that a key, an instant or a code has the same type in every table.
 * Codes are VARCHAR in ascii and not ENUM: a new value needs no rebuild of a table with millions of rows.
 */

/** A UUIDv7 in text form. */
export const ID = {
  type: 'char',
  length: 36,
  charset: 'ascii',
  collation: 'ascii_bin',
} as const satisfies ColumnOptions;

/** An instant, UTC, to the millisecond. */
export const INSTANT = { type: 'datetime', precision: 3 } as const satisfies ColumnOptions;

/** A day, `YYYY-MM-DD`. */
export const DAY = { type: 'date' } as const satisfies ColumnOptions;

/** A SCREAMING_SNAKE code of at most 40 characters. */
export const CODE = {
  type: 'varchar',
  length: 40,
  charset: 'ascii',
  collation: 'ascii_bin',
} as const satisfies ColumnOptions;

/** A SHA-256 digest in lower-case hexadecimal. */
export const SHA256 = {
  type: 'char',
  length: 64,
  charset: 'ascii',
  collation: 'ascii_bin',
} as const satisfies ColumnOptions;

/** Degrees to six decimals (about 0.1 m); reaches JavaScript as a number. */
export const DEGREES = {
  type: 'decimal',
  precision: 9,
  scale: 6,
  transformer: {
    to: (value: number | null) => value,
    from: (text: string | null) => (text === null ? null : Number(text)),
  },
} as const satisfies ColumnOptions;

/** Text of one line for people. */
export const TEXT_LINE = { type: 'varchar', length: 200 } as const satisfies ColumnOptions;

/** Number of a row's version, counted up by each change; 1 at first. */
export const VERSION = { type: 'int', unsigned: true, default: 1 } as const satisfies ColumnOptions;
