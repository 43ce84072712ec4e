import DataLoader from 'dataloader';
import type { LoaderFactory } from '../db/loader.js';
import { readUsedSchedules } from './work-schedule-use.reader.js';

/** Whether a template is in use, by its id. */
export const workScheduleUse: LoaderFactory<string, boolean> = ({ dataSource }) =>
  new DataLoader(async (ids: readonly string[]) => {
    const used = await readUsedSchedules(dataSource.manager, ids);
    return ids.map((id) => used.has(id));
  });
