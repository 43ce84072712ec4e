import { v7, validate, version } from 'uuid';

/** A new UUIDv7 (RFC 9562): sortable by time, made by the program and never by the database. */
export function newId(): string {
  return v7();
}

/** True for a UUIDv7 in its canonical lower-case form; ids that clients make must have it. */
export function isId(text: string): boolean {
  return validate(text) && version(text) === 7 && text === text.toLowerCase();
}
