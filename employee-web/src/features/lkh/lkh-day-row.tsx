import { Text } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import { formatDay } from '@eoffice/web-kit/local-time.ts';
import { StatusBadge } from '@eoffice/web-kit/parts/status-badge.tsx';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { deadlineWords, stateOf, STATE_TONE, type LkhListDay } from './lkh-days.rules.ts';
import classes from './lkh.module.css';
import { useLkhTexts } from './lkh.texts.ts';

interface LkhDayRowProps {
  readonly day: LkhListDay;
  readonly today: string;
  readonly unsent: boolean;
}

/** One day of the list: the day, its state and, while something can be done, until when. */
export function LkhDayRow({ day, today, unsent }: LkhDayRowProps) {
  const t = useLkhTexts();
  const language = useLanguage();
  const state = stateOf(day);
  if (!state) return null;
  const open = state === 'NONE' || state === 'DRAFT' || state === 'RETURNED';
  const words = deadlineWords(day.deadline, today);
  const due = t(words.key, { count: words.count, day: formatDay(day.deadline, language, 'short') });
  return (
    <Link to={`/lkh/${day.date}`} className={classes['row']}>
      <div className={classes['rowText']}>
        <Text fw={600}>{day.date === today ? t('today') : formatDay(day.date, language)}</Text>
        {day.date === today && (
          <Text size="sm" c="dimmed">
            {formatDay(day.date, language)}
          </Text>
        )}
        <div className={classes['rowState']}>
          <StatusBadge tone={STATE_TONE[state]}>{t(`state.${state}`)}</StatusBadge>
          {open && (
            <Text size="sm" c="dimmed">
              {due}
            </Text>
          )}
          {day.report?.objection === 'OPEN' && (
            <Text size="sm" c="dimmed">
              {t('objected')}
            </Text>
          )}
        </div>
        {state === 'RETURNED' && day.report?.decisionNote && (
          <Text size="sm" lineClamp={2}>
            “{day.report.decisionNote}”
          </Text>
        )}
        {unsent && (
          <Text size="sm" fw={600}>
            {t('onlyOnPhone')}
          </Text>
        )}
      </div>
      <IconChevronRight className={classes['chevron']} aria-hidden />
    </Link>
  );
}
