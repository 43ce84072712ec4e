import { useState } from 'react';
import { ActionIcon, Button, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { activityProblem, type ActivityForm, type ActivityProblem } from './lkh-content.rules.ts';
import classes from './lkh.module.css';
import { useLkhTexts } from './lkh.texts.ts';

interface ActivityCardProps {
  readonly activity: ActivityForm;
  readonly index: number;
  readonly count: number;
  /** Whether what is missing is marked too, and not only what is wrong. */
  readonly strict: boolean;
  readonly onChange: (activity: ActivityForm) => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** One activity to write. */
export function ActivityCard({
  activity,
  index,
  count,
  strict,
  onChange,
  onMove,
  onRemove,
}: ActivityCardProps) {
  const t = useLkhTexts();
  const number = index + 1;
  const [more, setMore] = useState(() => hasMore(activity));
  const problem = shownProblem(activityProblem(activity), strict);
  const error = (...kinds: ActivityProblem[]) =>
    problem && kinds.includes(problem) ? t(`problem.${problem}`) : null;
  return (
    <div className={classes['activity']} role="group" aria-label={t('activityOf', { number })}>
      <div className={classes['activityHead']}>
        <Text className={classes['activityName']}>{t('activityOf', { number })}</Text>
        {index > 0 && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={44}
            aria-label={t('moveUp', { number })}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={20} aria-hidden />
          </ActionIcon>
        )}
        {index < count - 1 && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={44}
            aria-label={t('moveDown', { number })}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={20} aria-hidden />
          </ActionIcon>
        )}
        {count > 1 && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={44}
            aria-label={t('removeActivity', { number })}
            onClick={onRemove}
          >
            <IconTrash size={20} aria-hidden />
          </ActionIcon>
        )}
      </div>
      <Stack gap="sm">
        <Textarea
          size="md"
          label={t('descriptionLabel')}
          placeholder={t('descriptionHint')}
          autosize
          minRows={2}
          maxRows={12}
          value={activity.description}
          error={error('DESCRIPTION_SHORT', 'DESCRIPTION_LONG')}
          onChange={(change) => onChange({ ...activity, description: change.currentTarget.value })}
        />
        {more ? (
          <MoreFields activity={activity} onChange={onChange} error={error} />
        ) : (
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconPlus size={16} aria-hidden />}
            style={{ alignSelf: 'flex-start' }}
            onClick={() => setMore(true)}
          >
            {t('more')}
          </Button>
        )}
      </Stack>
    </div>
  );
}

interface MoreFieldsProps extends Pick<ActivityCardProps, 'activity' | 'onChange'> {
  readonly error: (...kinds: ActivityProblem[]) => string | null;
}

function MoreFields({ activity, onChange, error }: MoreFieldsProps) {
  const t = useLkhTexts();
  const timed = activity.startsAt !== '' || activity.endsAt !== '';
  const wrongTime = error('TIME_HALF', 'TIME_ORDER');
  return (
    <>
      <Textarea
        size="md"
        label={t('resultLabel')}
        autosize
        maxRows={6}
        value={activity.result}
        error={error('RESULT_LONG')}
        onChange={(change) => onChange({ ...activity, result: change.currentTarget.value })}
      />
      <div className={classes['times']}>
        <TextInput
          size="md"
          type="time"
          label={t('startsLabel')}
          value={activity.startsAt}
          error={wrongTime !== null}
          onChange={(change) => onChange({ ...activity, startsAt: change.currentTarget.value })}
        />
        <TextInput
          size="md"
          type="time"
          label={t('endsLabel')}
          value={activity.endsAt}
          error={wrongTime !== null}
          onChange={(change) => onChange({ ...activity, endsAt: change.currentTarget.value })}
        />
        <TextInput
          size="md"
          className={classes['duration'] ?? ''}
          inputMode="numeric"
          label={t('durationLabel')}
          value={timed ? '' : activity.duration}
          disabled={timed}
          error={error('DURATION') !== null}
          onChange={(change) => onChange({ ...activity, duration: change.currentTarget.value })}
        />
      </div>
      {(wrongTime ?? error('DURATION')) && (
        <Text size="sm" c="error" role="alert">
          {wrongTime ?? error('DURATION')}
        </Text>
      )}
    </>
  );
}

function hasMore({ result, startsAt, endsAt, duration }: ActivityForm): boolean {
  return [result, startsAt, endsAt, duration].some((text) => text !== '');
}

/** While somebody is still writing, what is short or half is not wrong yet. */
function shownProblem(problem: ActivityProblem | null, strict: boolean): ActivityProblem | null {
  return strict || (problem !== 'DESCRIPTION_SHORT' && problem !== 'TIME_HALF') ? problem : null;
}
