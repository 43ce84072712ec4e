import { useState } from 'react';
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useSessionStorage } from '@mantine/hooks';
import { useCommonTexts } from '../../app/texts/common.texts.ts';
import type { ReviewReportPartsFragment } from '../../gql/graphql.ts';
import { useReviewTexts } from './review.texts.ts';

/** A decision that needs words. */
export type NoteEvent = 'RETURN' | 'REJECT';

const WORDS = {
  RETURN: { title: 'returnTitle', label: 'returnLabel', hint: 'returnHint', button: 'return', min: 5 },
  REJECT: { title: 'rejectTitle', label: 'rejectLabel', hint: 'rejectHint', button: 'reject', min: 10 },
} as const;

const LONGEST = 1000;

interface NoteModalProps {
  readonly report: ReviewReportPartsFragment;
  readonly event: NoteEvent;
  readonly onClose: () => void;
  /** Resolves with whether it was decided. */
  readonly onSend: (note: string) => Promise<boolean>;
}

/** Asks for the note of a return or the reason of a rejection. What was written stays until it is decided. */
export function NoteModal({ report, event, onClose, onSend }: NoteModalProps) {
  const t = useReviewTexts();
  const common = useCommonTexts();
  const words = WORDS[event];
  const [note, setNote, forget] = useSessionStorage({
    key: `eoffice.review.note.${report.id}`,
    defaultValue: '',
  });
  const [tried, setTried] = useState(false);
  const length = [...note.trim()].length;
  const send = () => {
    setTried(true);
    if (length < words.min) return;
    void onSend(note.trim()).then((decided) => {
      if (decided) forget();
    });
  };
  return (
    <Modal opened onClose={onClose} title={t(words.title, { name: report.employee.name })} size="lg">
      <Stack>
        <Textarea
          data-autofocus
          label={t(words.label)}
          description={t(words.hint)}
          autosize
          minRows={4}
          maxLength={LONGEST}
          value={note}
          error={tried && length < words.min ? t('tooShort', { count: length, min: words.min }) : null}
          onChange={(change) => setNote(change.currentTarget.value)}
          onKeyDown={(key) => {
            if (key.key === 'Enter' && (key.ctrlKey || key.metaKey)) send();
          }}
        />
        <Group justify="space-between">
          <Text size="xs" c="dimmed" visibleFrom="sm">
            {t('sendWithKeys')}
          </Text>
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button color={event === 'REJECT' ? 'red.8' : undefined} onClick={send}>
              {t(words.button)}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Modal>
  );
}
