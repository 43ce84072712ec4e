import { useState } from 'react';
import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useSessionStorage } from '@mantine/hooks';
import { FaultAlert } from '@eoffice/web-kit/parts/fault-alert.tsx';
import type { Fault } from '@eoffice/web-kit/refusals/fault.ts';
import { usePartTexts } from './parts.texts.ts';

interface NoteModalProps {
  /** Under which what was written stays while the tab is open, also when the window is closed or sending fails. */
  readonly storageKey: string;
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  /** Whether it takes something from somebody. */
  readonly grave?: boolean;
  readonly min: number;
  readonly max: number;
  readonly running: boolean;
  readonly fault: Fault | null;
  readonly onClose: () => void;
  /** Sends it; true when it was carried out. */
  readonly onSend: (note: string) => Promise<boolean>;
}

/** Asks for the words of a decision or an objection. */
export function NoteModal(props: NoteModalProps) {
  const { storageKey, title, label, hint, button, grave, min, max, running, fault, onClose, onSend } = props;
  const t = usePartTexts();
  const [note, setNote, forget] = useSessionStorage({ key: storageKey, defaultValue: '' });
  const [tried, setTried] = useState(false);
  const count = [...note.trim()].length;
  const send = async () => {
    setTried(true);
    if (count < min) return;
    if (await onSend(note.trim())) forget();
  };
  return (
    <Modal opened onClose={onClose} title={title} centered closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <Textarea
          data-autofocus
          size="md"
          label={label}
          description={hint}
          autosize
          minRows={4}
          maxLength={max}
          value={note}
          error={tried && count < min ? t('tooShort', { count, min }) : null}
          onChange={(change) => setNote(change.currentTarget.value)}
        />
        <FaultAlert fault={fault} />
        <Group grow>
          <Button variant="default" size="md" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button size="md" color={grave ? 'red.8' : undefined} loading={running} onClick={() => void send()}>
            {button}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
