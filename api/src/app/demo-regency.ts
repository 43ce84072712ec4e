import type { DataSource } from 'typeorm';
import { isDemoDatabase, loadDemoWhenEmpty } from '../seeds/load-demo.js';
import { today, type Clock } from '../shared/clock.js';
import type { ObjectStore } from '../storage/object-store.js';

/** Steps of the load that are worth a line, in percent. */
const REPORT_EVERY_PERCENT = 10;

/**
 * Loads the demo regency when the settings ask for it and the database is empty; says how far it is.
 *
 * @param say is told each step in one line.
 * @returns whether the database is a demo one: its accounts have the public password.
 */
export async function prepareDemoRegency(parts: {
  readonly wanted: boolean;
  readonly dataSource: DataSource;
  readonly objectStore: ObjectStore;
  readonly clock: Clock;
  readonly say: (line: string) => void;
}): Promise<boolean> {
  const { wanted, dataSource, objectStore, clock, say } = parts;
  if (wanted) {
    let reported = -REPORT_EVERY_PERCENT;
    await loadDemoWhenEmpty(dataSource, {
      today: today(clock, 'Asia/Jakarta'),
      now: clock.now(),
      objectStore,
      progress: ({ percent, rows }) => {
        if (percent < reported + REPORT_EVERY_PERCENT) return;
        reported = percent;
        say(`Loading the demo regency: ${percent} %, ${rows} rows`);
      },
    });
  }
  return isDemoDatabase(dataSource);
}
