import type { DraftPerson } from './draft.rules.ts';
import { employeesByNip, locationsByName } from './lookups.ts';
import { namePeople, pasteEdits, type PasteResult, type PersonLine } from './paste-edits.rules.ts';
import { bareNip, type Paste } from './paste.rules.ts';
import { personOf } from './placement-columns.tsx';

/**
 * Looks up what a paste names.
 *
 * @param selected whom a plain column is about, in order; as many as there are values.
 * @throws when the server cannot be asked.
 */
export async function readPasted(
  paste: Exclude<Paste, { kind: 'NOTHING' }>,
  selected: readonly DraftPerson[],
): Promise<PasteResult> {
  if (paste.kind === 'COLUMN') {
    const lines = paste.values.flatMap(({ line, cells }, index) => {
      const person = selected[index];
      const text = cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
      return person ? [{ line, person, values: { [paste.field]: text } }] : [];
    });
    return lookedUp(lines);
  }
  const employees = await employeesByNip(paste.lines.map(({ nip }) => bareNip(nip)).filter(Boolean));
  const people = new Map([...employees].map(([nip, employee]) => [nip, personOf(employee)]));
  const { lines, faults } = namePeople(paste.lines, people);
  const result = await lookedUp(lines);
  return { ...result, faults: [...faults, ...result.faults].sort((a, b) => a.line - b.line) };
}

async function lookedUp(lines: readonly PersonLine[]): Promise<PasteResult> {
  const texts = (field: 'supervisor' | 'workLocation') =>
    lines.map(({ values }) => values[field] ?? '').filter((text) => text !== '');
  const supervisors = await employeesByNip(texts('supervisor').map(bareNip));
  const locations = await locationsByName(texts('workLocation'));
  const names = new Map([...supervisors].map(([nip, { name }]) => [nip, name]));
  return pasteEdits(lines, { supervisors: names, locations });
}
