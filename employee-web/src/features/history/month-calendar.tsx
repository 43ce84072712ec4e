import { VisuallyHidden } from '@mantine/core';
import { Link } from 'react-router';
import { weekdayOf } from '@eoffice/web-kit/days.ts';
import { formatDay } from '@eoffice/web-kit/local-time.ts';
import { STATUS_LOOK } from '@eoffice/web-kit/status/attendance-look.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import type { MonthDay } from './month.rules.ts';
import classes from './history.module.css';
import { useHistoryTexts } from './history.texts.ts';

/** The days of a month in weeks, Monday first. Letters say the status, the colour repeats it, and a legend explains. */
export function MonthCalendar({ days, today }: { days: readonly MonthDay[]; today: string }) {
  const t = useHistoryTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  const first = days[0]?.date;
  return (
    <div className={classes['calendar']}>
      {t('weekdays')
        .split(',')
        .map((weekday) => (
          <div key={weekday} className={classes['weekday']} aria-hidden>
            {weekday}
          </div>
        ))}
      {days.map(({ date, status }) => {
        const { letters, color } = STATUS_LOOK[status];
        return (
          <Link
            key={date}
            to={`/riwayat/${date}`}
            className={classes['day']}
            data-color={color}
            data-empty={letters === '' || undefined}
            aria-current={date === today ? 'date' : undefined}
            style={date === first ? { gridColumnStart: weekdayOf(date) } : undefined}
          >
            <span className={classes['number']} aria-hidden>
              {Number(date.slice(8))}
            </span>
            <span className={classes['letters']} aria-hidden>
              {letters}
            </span>
            <VisuallyHidden>
              {t('openDay', { day: formatDay(date, language), status: words(`status.${status}`) })}
            </VisuallyHidden>
          </Link>
        );
      })}
    </div>
  );
}

/** What the letters of this month mean; only those that occur. */
export function StatusLegend({ days }: { days: readonly MonthDay[] }) {
  const words = useDomainTexts();
  const statuses = [...new Set(days.map(({ status }) => status))].filter(
    (status) => STATUS_LOOK[status].letters !== '',
  );
  return (
    <ul className={classes['legend']}>
      {statuses.map((status) => (
        <li key={status} className={classes['legendItem']}>
          <span className={classes['legendLetters']} data-color={STATUS_LOOK[status].color}>
            {STATUS_LOOK[status].letters}
          </span>
          {words(`status.${status}`)}
        </li>
      ))}
    </ul>
  );
}
