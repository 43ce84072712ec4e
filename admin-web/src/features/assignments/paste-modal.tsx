import { useState } from 'react';
import { Alert, Button, FileInput, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { FaultAlert } from '@eoffice/web-kit/parts/fault-alert.tsx';
import { faultOf, type Fault } from '@eoffice/web-kit/refusals/fault.ts';
import { useCommonTexts } from '../../app/texts/common.texts.ts';
import classes from './assignments.module.css';
import { MAX_DRAFT_ROWS, type DraftEdit, type DraftPerson } from './draft.rules.ts';
import { useDraftTexts } from './draft.texts.ts';
import type { PasteResult } from './paste-edits.rules.ts';
import { readPaste } from './paste.rules.ts';
import { readPasted } from './read-paste.ts';

const MAX_BYTES = 1_000_000;

interface PasteModalProps {
  /** Whom a plain column is about, in the order of the list. */
  readonly selected: readonly DraftPerson[];
  readonly onClose: () => void;
  readonly onTake: (edits: readonly DraftEdit[]) => void;
}

/** Reads a table or a column of a spreadsheet, says line by line what cannot be used, and takes the rest. */
export function PasteModal({ selected, onClose, onTake }: PasteModalProps) {
  const t = useDraftTexts();
  const common = useCommonTexts();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [reading, setReading] = useState(false);
  const [result, setResult] = useState<PasteResult | null>(null);

  const change = (next: string) => {
    setText(next);
    setProblem(null);
    setResult(null);
  };
  const open = async (file: File | null) => {
    if (!file) return;
    if (file.size > MAX_BYTES) return setProblem(t('pasteTooLarge'));
    change(await file.text());
  };
  const read = async () => {
    const paste = readPaste(text);
    setFault(null);
    setResult(null);
    if (paste.kind === 'NOTHING') return setProblem(t('pasteNothing'));
    const count = paste.kind === 'TABLE' ? paste.lines.length : paste.values.length;
    if (count > MAX_DRAFT_ROWS) return setProblem(t('pasteTooMany', { count, max: MAX_DRAFT_ROWS }));
    if (paste.kind === 'COLUMN' && count !== selected.length) {
      return setProblem(t('pasteCount', { values: count, selected: selected.length }));
    }
    setReading(true);
    try {
      setResult(await readPasted(paste, selected));
    } catch (error) {
      setFault(faultOf(error));
    } finally {
      setReading(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t('pasteTitle')} size="xl">
      <Stack>
        <FaultAlert fault={fault} />
        <Textarea
          data-autofocus
          label={t('pasteLabel')}
          description={t('pasteHint')}
          rows={8}
          spellCheck={false}
          value={text}
          error={problem}
          onChange={(event) => change(event.currentTarget.value)}
        />
        <FileInput
          label={t('pasteFile')}
          accept=".csv,.txt,text/csv,text/plain"
          clearable
          clearButtonProps={{ 'aria-label': common('clear') }}
          onChange={(file) => void open(file)}
        />
        {result && <PasteSummary result={result} />}
        <Group justify="flex-end" gap="xs">
          <Button variant={result ? 'default' : 'filled'} loading={reading} onClick={() => void read()}>
            {t('read')}
          </Button>
          {result && (
            <Button disabled={result.lines === 0} onClick={() => onTake(result.edits)}>
              {t('take')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function PasteSummary({ result }: { result: PasteResult }) {
  const t = useDraftTexts();
  return (
    <Stack gap="xs">
      <Alert color={result.lines > 0 ? 'teal' : 'gray'} role="status">
        {t('pasteGood', { count: result.lines })}
      </Alert>
      {result.faults.length > 0 && (
        <>
          <Text fw={600} size="sm">
            {t('pasteFaults', { count: result.faults.length })}
          </Text>
          <ul
            className={classes['faults']}
            tabIndex={0}
            aria-label={t('pasteFaults', { count: result.faults.length })}
          >
            {result.faults.map(({ line, problem, text }) => (
              <li key={line}>
                <strong>{t('line', { line })}</strong> ({text}): {t(problem)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Stack>
  );
}
