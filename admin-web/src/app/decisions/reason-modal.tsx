import { useState } from 'react';
import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { FaultAlert } from '@eoffice/web-kit/parts/fault-alert.tsx';
import type { Fault } from '@eoffice/web-kit/refusals/fault.ts';
import { useCommonTexts } from '../texts/common.texts.ts';
import { useDecisionsTexts } from './decisions.texts.ts';

interface ReasonModalProps {
  readonly title: string;
  /** Word of the button that sends. */
  readonly action: string;
  /** Who reads the reason; that the person concerned does, by default. */
  readonly hint?: string;
  /** Fewest and most characters. */
  readonly min: number;
  readonly max: number;
  readonly danger?: boolean;
  /** Sends it; the window closes when there is no fault, otherwise it keeps what was written and says why. */
  readonly send: (reason: string) => Promise<Fault | null>;
  readonly onClose: () => void;
}

/** Asks why something is decided. */
export function ReasonModal({ title, action, hint, min, max, danger, send, onClose }: ReasonModalProps) {
  const t = useDecisionsTexts();
  const common = useCommonTexts();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const count = [...reason.trim()].length;
  const submit = async () => {
    setTried(true);
    if (count < min) return;
    setSending(true);
    const found = await send(reason.trim());
    setSending(false);
    setFault(found);
    if (!found) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <FaultAlert fault={fault} />
          <Textarea
            data-autofocus
            label={t('reason')}
            description={hint ?? t('reasonHint')}
            autosize
            minRows={3}
            maxLength={max}
            value={reason}
            error={tried && count < min ? t('tooShort', { min, count }) : null}
            onChange={(change) => setReason(change.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={sending} color={danger ? 'red.8' : undefined}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
