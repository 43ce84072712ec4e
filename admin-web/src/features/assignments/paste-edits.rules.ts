import type { Choice } from '../../app/pickers/search-select.tsx';
import {
  DRAFT_FIELDS,
  isNip,
  type DraftEdit,
  type DraftField,
  type DraftPerson,
  type DraftTarget,
} from './draft.rules.ts';
import { bareNip, isRounded, modeOf, type NamedLine } from './paste.rules.ts';

/** Why a line of a paste cannot go into the draft. */
export type LineProblem =
  | 'NIP_ROUNDED'
  | 'NIP_SHAPE'
  | 'UNKNOWN_EMPLOYEE'
  | 'TWICE'
  | 'NOTHING'
  | 'SUPERVISOR_SHAPE'
  | 'UNKNOWN_LOCATION'
  | 'AMBIGUOUS_LOCATION'
  | 'UNKNOWN_MODE';

/** A line with what is wrong, and the text that is. */
export interface FaultyLine {
  readonly line: number;
  readonly problem: LineProblem;
  readonly text: string;
}

/** A line whose employee is known: from its NIP, or from the selection. */
export interface PersonLine {
  readonly line: number;
  readonly person: DraftPerson;
  readonly values: NamedLine['values'];
}

/** What a paste names, looked up. */
export interface PasteLookups {
  /** Names of supervisors by NIP; whoever is missing is left to the server. */
  readonly supervisors: ReadonlyMap<string, string>;
  /** Places by name in lower case. */
  readonly locations: ReadonlyMap<string, readonly Choice[]>;
}

/** What goes into the draft, and what does not. */
export interface PasteResult {
  readonly edits: readonly DraftEdit[];
  /** Lines that go into the draft. */
  readonly lines: number;
  readonly faults: readonly FaultyLine[];
}

/** Finds whom each line of a table is about. @param people employees of the viewer's scope by NIP. */
export function namePeople(
  lines: readonly NamedLine[],
  people: ReadonlyMap<string, DraftPerson>,
): { readonly lines: readonly PersonLine[]; readonly faults: readonly FaultyLine[] } {
  const seen = new Set<string>();
  const named: PersonLine[] = [];
  const faults: FaultyLine[] = [];
  for (const { line, nip: text, values } of lines) {
    const nip = bareNip(text);
    const person = people.get(nip);
    const fault = (problem: LineProblem) => faults.push({ line, problem, text });
    if (isRounded(text)) fault('NIP_ROUNDED');
    else if (!isNip(nip)) fault('NIP_SHAPE');
    else if (!person) fault('UNKNOWN_EMPLOYEE');
    else if (seen.has(nip)) fault('TWICE');
    else named.push({ line, person, values });
    seen.add(nip);
  }
  return { lines: named, faults };
}

/** Turns lines into values of the draft. A line with one wrong value goes in not at all: half a line helps nobody. */
export function pasteEdits(lines: readonly PersonLine[], lookups: PasteLookups): PasteResult {
  const edits: DraftEdit[] = [];
  const faults: FaultyLine[] = [];
  let taken = 0;
  for (const { line, person, values } of lines) {
    const found = DRAFT_FIELDS.flatMap((field) => {
      const text = values[field];
      return text === undefined ? [] : [{ field, text, ...targetOf(field, text, lookups) }];
    });
    const wrong = found.find(({ problem }) => problem !== null);
    if (wrong?.problem) faults.push({ line, problem: wrong.problem, text: wrong.text });
    else if (found.length === 0) faults.push({ line, problem: 'NOTHING', text: person.name });
    else {
      taken += 1;
      edits.push(...found.map(({ field, target }) => ({ person, field, target })));
    }
  }
  return { edits, lines: taken, faults };
}

interface Target {
  readonly target: DraftTarget | null;
  readonly problem: LineProblem | null;
}

function targetOf(field: DraftField, text: string, { supervisors, locations }: PasteLookups): Target {
  const good = (value: string, label: string): Target => ({ target: { value, label }, problem: null });
  const bad = (problem: LineProblem): Target => ({ target: null, problem });
  if (field === 'schedule') {
    const mode = modeOf(text);
    return mode ? good(mode, mode) : bad('UNKNOWN_MODE');
  }
  if (field === 'workLocation') {
    const places = locations.get(text.toLowerCase()) ?? [];
    const [place, other] = places;
    if (!place) return bad('UNKNOWN_LOCATION');
    return other ? bad('AMBIGUOUS_LOCATION') : good(place.value, place.label);
  }
  const nip = bareNip(text);
  if (isRounded(text)) return bad('NIP_ROUNDED');
  return isNip(nip) ? good(nip, supervisors.get(nip) ?? nip) : bad('SUPERVISOR_SHAPE');
}
