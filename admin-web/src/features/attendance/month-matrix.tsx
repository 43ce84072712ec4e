import { memo, useRef } from 'react';
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { formatDay } from '@eoffice/web-kit/local-time.ts';
import { useGridKeys } from '../../app/data-grid/use-grid-keys.ts';
import type { DayKey } from '../../app/day/day-modal.tsx';
import { daysOfMonth, weekdayOf } from '@eoffice/web-kit/days.ts';
import { STATUS_LOOK } from '@eoffice/web-kit/status/attendance-look.ts';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import type { MonthMatrixQuery } from '../../gql/graphql.ts';
import { useAttendanceTexts } from './attendance.texts.ts';
import classes from './month-matrix.module.css';

type Person = MonthMatrixQuery['employees']['nodes'][number];

const SATURDAY = 6;

interface MonthMatrixProps {
  readonly people: readonly Person[];
  readonly month: string;
  readonly today: string;
  readonly onOpen: (day: DayKey) => void;
}

/** People by days. Letters carry the meaning, colours repeat it; every cell opens with Enter or a click. */
export function MonthMatrix({ people, month, today, onOpen }: MonthMatrixProps) {
  const t = useAttendanceTexts();
  const language = useLanguage();
  const days = daysOfMonth(month);
  const scroller = useRef<HTMLDivElement>(null);
  const keys = useGridKeys({
    rows: people.length,
    columns: days.length + 1,
    scrollTo: () => undefined,
    root: scroller,
  });
  const monthName = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
  return (
    <div className={classes['scroller']} ref={scroller} onKeyDown={keys.onKeyDown} onFocus={keys.onFocus}>
      <table role="grid" className={classes['matrix']} aria-label={t('matrixLabel', { month: monthName })}>
        <thead>
          <tr>
            <th scope="col" className={classes['person']}>
              {t('name')}
            </th>
            {days.map((day) => (
              <th
                key={day}
                scope="col"
                data-weekend={weekdayOf(day) >= SATURDAY || undefined}
                data-today={day === today || undefined}
              >
                <abbr title={formatDay(day, language)}>{Number(day.slice(8))}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person, row) => (
            <PersonRow
              key={person.id}
              person={person}
              row={row}
              activeColumn={keys.active.row === row ? keys.active.column : null}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PersonRowProps {
  readonly person: Person;
  readonly row: number;
  readonly activeColumn: number | null;
  readonly onOpen: (day: DayKey) => void;
}

const PersonRow = memo(function PersonRow({ person, row, activeColumn, onOpen }: PersonRowProps) {
  const t = useAttendanceTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  const { id, name, attendanceDays } = person;
  return (
    <tr>
      <th
        scope="row"
        className={classes['person']}
        data-row={row}
        data-column={0}
        tabIndex={activeColumn === 0 ? 0 : -1}
      >
        <Anchor component={Link} to={`/pegawai/${id}`} size="sm" tabIndex={-1}>
          {name}
        </Anchor>
      </th>
      {attendanceDays.map(({ date, status }, index) => (
        <td
          key={date}
          role="gridcell"
          data-row={row}
          data-column={index + 1}
          tabIndex={activeColumn === index + 1 ? 0 : -1}
        >
          <button
            type="button"
            tabIndex={-1}
            className={classes['cell']}
            data-look={STATUS_LOOK[status].color}
            aria-label={t('cell', {
              letters: STATUS_LOOK[status].letters,
              name,
              day: formatDay(date, language, 'short'),
              status: words(`status.${status}`),
            })}
            onClick={() => onOpen({ employeeId: id, name, date })}
          >
            {STATUS_LOOK[status].letters}
          </button>
        </td>
      ))}
    </tr>
  );
});
