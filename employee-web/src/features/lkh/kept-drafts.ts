import type { KeptDraft } from './lkh-draft.rules.ts';

/**
 * What was written and is not on the server yet. Written at each keystroke and without waiting (localStorage), so that
 * neither a reload nor an empty battery loses a letter; under the account, so that nobody else who signs in sees it.
 */
const PREFIX = 'eoffice.lkh';

/** What the phone keeps of a day; null when nothing. */
export function keptDraft(accountId: string, date: string): KeptDraft | null {
  return read(keyOf(accountId, date));
}

/** Keeps what is written now. @returns false when the phone has no room; it is then only on the screen. */
export function keepDraft(accountId: string, draft: KeptDraft): boolean {
  try {
    localStorage.setItem(keyOf(accountId, draft.date), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** The server has it: the phone need not keep it any more. */
export function dropDraft(accountId: string, date: string): void {
  localStorage.removeItem(keyOf(accountId, date));
}

/** Every day of an account that the server may not have, the oldest first. */
export function keptDrafts(accountId: string): readonly KeptDraft[] {
  const prefix = keyOf(accountId, '');
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map(read)
    .filter((draft) => draft !== null)
    .sort((a, b) => a.date.localeCompare(b.date));
}

/** Days that are open on a page of this tab, which sends them itself. */
const openDays = new Set<string>();

/** A page writes on this day from now on. @returns ends that. */
export function openDay(date: string): () => void {
  openDays.add(date);
  return () => openDays.delete(date);
}

/** Whether a page of this tab writes on this day. */
export function isOpen(date: string): boolean {
  return openDays.has(date);
}

function keyOf(accountId: string, date: string): string {
  return `${PREFIX}.${accountId}.${date}`;
}

function read(key: string): KeptDraft | null {
  const text = localStorage.getItem(key);
  if (text === null) return null;
  try {
    return JSON.parse(text) as KeptDraft;
  } catch {
    return null;
  }
}
