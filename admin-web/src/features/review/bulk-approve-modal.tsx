import { useState } from 'react';
import { Badge, Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { formatDay } from '@eoffice/web-kit/local-time.ts';
import { useCommonTexts } from '../../app/texts/common.texts.ts';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { isUnsuspicious, type QueueItem } from './review-queue.rules.ts';
import classes from './review.module.css';
import { useReviewTexts } from './review.texts.ts';
import type { Review } from './use-review.ts';

/** Most reports of one bulk approval. */
const MOST = 100;

interface BulkApproveModalProps {
  readonly items: readonly QueueItem[];
  readonly onClose: () => void;
  readonly approve: Review['approveMany'];
}

/** Shows exactly what would be approved; nothing is approved that is not written here. */
export function BulkApproveModal({ items, onClose, approve }: BulkApproveModalProps) {
  const t = useReviewTexts();
  const common = useCommonTexts();
  const [offered] = useState(() => items.slice(0, MOST));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(offered.filter(isUnsuspicious).map(({ id }) => id)),
  );
  const [sending, setSending] = useState(false);
  const selected = offered.filter(({ id }) => chosen.has(id));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const send = async () => {
    setSending(true);
    const outcomes = await approve(selected);
    const done = outcomes.filter(({ state }) => state === 'DONE').length;
    const refused = outcomes.length - done;
    notifications.show({
      color: refused > 0 ? 'orange' : 'teal',
      autoClose: refused > 0 ? false : 6000,
      message: t('bulkDone', { done, refused }),
    });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('bulkTitle')} size="xl">
      <Stack>
        <Text size="sm">{t('bulkText')}</Text>
        <ul className={classes['bulkList']}>
          {offered.map((item) => (
            <BulkItem key={item.id} item={item} checked={chosen.has(item.id)} onToggle={toggle} />
          ))}
        </ul>
        {offered.length === 0 && <Text c="dimmed">{t('bulkEmpty')}</Text>}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button disabled={selected.length === 0} loading={sending} onClick={() => void send()}>
            {t('bulkApprove', { count: selected.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface BulkItemProps {
  readonly item: QueueItem;
  readonly checked: boolean;
  readonly onToggle: (id: string) => void;
}

function BulkItem({ item, checked, onToggle }: BulkItemProps) {
  const t = useReviewTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  const date = formatDay(item.date, language, 'short');
  return (
    <li className={classes['bulkItem']}>
      <Checkbox
        aria-label={t('bulkSelect', { name: item.employee.name, date })}
        checked={checked}
        onChange={() => onToggle(item.id)}
      />
      <Stack gap={2} style={{ flex: 1 }}>
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {item.employee.name}
          </Text>
          <Text size="sm" c="dimmed">
            {date}
          </Text>
          <Badge size="sm" variant="light" color={item.evidence ? 'teal' : 'red'}>
            {t(item.evidence ? 'withEvidence' : 'withoutEvidence')}
          </Badge>
          {item.hints.map((hint) => (
            <Badge key={hint} size="sm" variant="light" color="yellow">
              {words(`hint.${hint}`)}
            </Badge>
          ))}
        </Group>
        {(item.activities ?? []).map(({ position, description }) => (
          <Text key={position} size="sm" className={classes['prose']}>
            {position + 1}. {description}
          </Text>
        ))}
      </Stack>
    </li>
  );
}
