import { useCallback } from 'react';
import { useLocalStorage } from '@mantine/hooks';
import { useViewer } from '../../app/session/viewer.ts';
import { EMPTY_DRAFT, withEdits, type Draft, type DraftEdit } from './draft.rules.ts';

/** The draft of the viewer in this browser, the same in every tab. */
export interface DraftDesk {
  readonly draft: Draft;
  readonly change: (change: (draft: Draft) => Draft) => void;
  readonly edit: (edits: readonly DraftEdit[]) => void;
  readonly clear: () => void;
}

/** Reads and changes the draft; it survives reloads and a lost connection. */
export function useDraft(): DraftDesk {
  const { employee } = useViewer();
  const [draft, setDraft, remove] = useLocalStorage<Draft>({
    key: `eoffice.assignments.draft.${employee.id}`,
    defaultValue: EMPTY_DRAFT,
    getInitialValueInEffect: false,
  });
  const edit = useCallback(
    (edits: readonly DraftEdit[]) => setDraft((before) => withEdits(before, edits)),
    [setDraft],
  );
  return { draft, change: setDraft, edit, clear: remove };
}
