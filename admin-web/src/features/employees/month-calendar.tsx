import { VisuallyHidden } from '@mantine/core';
import { formatDay, formatTime } from '@eoffice/web-kit/local-time.ts';
import { weekdayOf } from '@eoffice/web-kit/days.ts';
import { STATUS_LOOK } from '@eoffice/web-kit/status/attendance-look.ts';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import type { EmployeeMonthQuery } from '../../gql/graphql.ts';
import { useEmployeesTexts } from './employees.texts.ts';
import classes from './month-calendar.module.css';

type Day = NonNullable<EmployeeMonthQuery['employee']>['attendanceDays'][number];

/** The days of a month in weeks, Monday first; a day opens its explanation. */
export function MonthCalendar({ days, onOpen }: { days: readonly Day[]; onOpen: (date: string) => void }) {
  const t = useEmployeesTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  const first = days[0];
  return (
    <div className={classes['calendar']}>
      {t('weekdays')
        .split(',')
        .map((weekday) => (
          <div key={weekday} className={classes['weekday']}>
            {weekday}
          </div>
        ))}
      {days.map(({ date, status, clockInAt, clockOutAt, timeZone }) => (
        <button
          key={date}
          type="button"
          className={classes['day']}
          data-color={STATUS_LOOK[status].color}
          style={date === first?.date ? { gridColumnStart: weekdayOf(date) } : undefined}
          onClick={() => onOpen(date)}
        >
          <VisuallyHidden>{formatDay(date, language)}</VisuallyHidden>
          <span className={classes['number']} aria-hidden>
            {Number(date.slice(8))}
          </span>
          <span className={classes['status']}>{status === 'FUTURE' ? '' : words(`status.${status}`)}</span>
          <span className={classes['letters']} aria-hidden>
            {STATUS_LOOK[status].letters}
          </span>
          {clockInAt && (
            <span className={classes['time']}>{t('inAt', { at: formatTime(clockInAt, timeZone) })}</span>
          )}
          {clockOutAt && (
            <span className={classes['time']}>{t('outAt', { at: formatTime(clockOutAt, timeZone) })}</span>
          )}
        </button>
      ))}
    </div>
  );
}
