import { useState } from 'react';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconCopy, IconPlus } from '@tabler/icons-react';
import { newClientId } from '@eoffice/web-kit/client-id.ts';
import { announce } from '@eoffice/web-kit/parts/live-region.tsx';
import { api } from '../../app/api.ts';
import { ActivityCard } from './activity-card.tsx';
import {
  activityForm,
  combined,
  emptyActivity,
  LIMITS,
  moved,
  totalMinutes,
  type LkhContent,
} from './lkh-content.rules.ts';
import { LKH_LATEST_ACTIVITIES } from './lkh.operations.ts';
import { useLkhTexts } from './lkh.texts.ts';

interface ActivitiesEditorProps {
  readonly date: string;
  readonly content: LkhContent;
  readonly strict: boolean;
  readonly onChange: (content: LkhContent) => void;
}

/** The activities of a day: write, add, remove (and take that back), reorder, copy those of the report before. */
export function ActivitiesEditor({ date, content, strict, onChange }: ActivitiesEditorProps) {
  const t = useLkhTexts();
  const [removed, setRemoved] = useState<LkhContent | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const { activities } = content;
  const change = (next: LkhContent) => {
    setRemoved(null);
    onChange(next);
  };
  const copy = async () => {
    const { data } = await api
      .query({ query: LKH_LATEST_ACTIVITIES, variables: { before: date } })
      .catch(() => ({ data: undefined }));
    const found = data?.lkhLatestActivities ?? [];
    const text = t(found.length > 0 ? 'copied' : 'nothingToCopy');
    setNotice(text);
    announce(text);
    if (found.length === 0) return;
    const before = { activities: found.map((each) => activityForm(each, newClientId())), evidenceId: null };
    change(combined(content, before));
  };
  const minutes = totalMinutes(content);
  return (
    <Stack gap="sm" component="section" aria-labelledby="activities-title">
      <Title order={2} size="h4" id="activities-title">
        {t('activities')}
      </Title>
      {activities.map((activity, index) => (
        <ActivityCard
          key={activity.key}
          activity={activity}
          index={index}
          count={activities.length}
          strict={strict}
          onChange={(next) => change({ ...content, activities: activities.with(index, next) })}
          onMove={(step) => change(moved(content, index, step))}
          onRemove={() => {
            onChange({ ...content, activities: activities.toSpliced(index, 1) });
            setRemoved(content);
            announce(t('removed'));
          }}
        />
      ))}
      {removed && (
        <Group gap="xs" justify="space-between">
          <Text size="sm">{t('removed')}</Text>
          <Button variant="subtle" size="sm" onClick={() => change(removed)}>
            {t('undo')}
          </Button>
        </Group>
      )}
      <Button
        variant="default"
        size="md"
        leftSection={<IconPlus size={20} aria-hidden />}
        disabled={activities.length >= LIMITS.activities}
        onClick={() => change({ ...content, activities: [...activities, emptyActivity(newClientId())] })}
      >
        {t('addActivity')}
      </Button>
      <Button
        variant="subtle"
        size="md"
        leftSection={<IconCopy size={20} aria-hidden />}
        onClick={() => void copy()}
      >
        {t('copy')}
      </Button>
      {notice && (
        <Text size="sm" c="dimmed">
          {notice}
        </Text>
      )}
      {minutes > 0 && (
        <Text size="sm" c="dimmed">
          {t('total', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })}
        </Text>
      )}
    </Stack>
  );
}
