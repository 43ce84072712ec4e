import DataLoader from 'dataloader';
import { In } from 'typeorm';
import type { LoaderFactory } from '../db/loader.js';
import type { LocalDay } from '../shared/local-day.js';
import type { SchedulePeople, SchedulePeopleReader } from './schedule-people.reader.js';
import { WorkScheduleChange } from './work-schedule-change.entity.js';

/** Dated changes of templates by the id of the template. */
export const workScheduleChanges: LoaderFactory<string, WorkScheduleChange[]> = ({ dataSource }) =>
  new DataLoader(async (ids: readonly string[]) => {
    const rows = await dataSource.getRepository(WorkScheduleChange).findBy({ workScheduleId: In(ids) });
    return ids.map((id) => rows.filter(({ workScheduleId }) => workScheduleId === id));
  });

/** Makes the loader of how many people work by what on a day; one counting for each distinct day. */
export function schedulePeopleLoader(reader: SchedulePeopleReader): LoaderFactory<LocalDay, SchedulePeople> {
  return ({ dataSource }) =>
    new DataLoader(async (days: readonly LocalDay[]) => {
      const counts: SchedulePeople[] = [];
      for (const day of days) counts.push(await reader.countOn(dataSource.manager, day));
      return counts;
    });
}
