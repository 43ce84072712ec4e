import { useState } from 'react';
import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useCommonTexts } from '../../app/texts/common.texts.ts';
import type { PunchCardPartsFragment, PunchEvent } from '../../gql/graphql.ts';
import { useAttendanceTexts } from './attendance.texts.ts';

const SHORTEST = 5;
const LONGEST = 200;

interface PunchReasonModalProps {
  readonly punch: PunchCardPartsFragment;
  readonly event: PunchEvent;
  readonly onClose: () => void;
  readonly onSend: (reason: string) => void;
}

/** Asks why; the employee reads it. */
export function PunchReasonModal({ punch, event, onClose, onSend }: PunchReasonModalProps) {
  const t = useAttendanceTexts();
  const common = useCommonTexts();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const short = [...reason.trim()].length < SHORTEST;
  const title = event === 'UPHOLD' ? 'upholdTitle' : 'rejectTitle';
  return (
    <Modal opened onClose={onClose} title={t(title, { name: punch.employee.name })}>
      <form
        onSubmit={(submit) => {
          submit.preventDefault();
          setTried(true);
          if (!short) onSend(reason.trim());
        }}
      >
        <Stack>
          <Textarea
            data-autofocus
            label={t('reason')}
            description={t('reasonHint')}
            autosize
            minRows={3}
            maxLength={LONGEST}
            value={reason}
            error={tried && short ? t('reasonShort') : null}
            onChange={(change) => setReason(change.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit">{t(event === 'UPHOLD' ? 'uphold' : 'reject')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
